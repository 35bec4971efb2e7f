package paish.assist;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import paish.api.Api;
import paish.script.Products;

/** Answers what an editor asks on every key. Thread-safe; never calls the cloud, never blocks. */
public final class Assistant {

    private final Outlook outlook;
    private final Help help;

    /** Without live values and commands; files of the working folder. */
    public Assistant() {
        this(new Products(), new Api(), LiveValues.NONE, List.of(), new FilePaths(Path.of("")));
    }

    /**
     * @param commands of the prompt, or none
     * @param files the paths that a path in the making could lead to, e.g. {@link FilePaths}
     */
    public Assistant(Products products, Api api, LiveValues live, List<Command> commands, Function<String, List<String>> files) {
        this.outlook = new Outlook(new Vocabulary(products), api, live, List.copyOf(commands), files);
        this.help = new Help(products, outlook.vocabulary(), api);
    }

    /**
     * What could stand at the cursor, the best match first.
     *
     * @param variables of the scope, by name
     */
    public List<Candidate> candidates(String text, int cursor, Map<String, Object> variables) {
        return completion(text, cursor, variables).candidates();
    }

    /** The same, with the place that the candidates replace. */
    public Completion completion(String text, int cursor, Map<String, ?> variables) {
        int within = Math.max(0, Math.min(cursor, text.length()));
        return new Completer(outlook, text, within, variables).complete();
    }

    /** The pieces of the text that have a colour, in order and without overlap. */
    public List<Mark> marks(String text, Map<String, Object> variables) {
        if (SlashLine.is(text)) {
            return List.of(new Mark(0, SlashLine.pastName(text), Mark.Kind.COMMAND));
        }
        return Marks.of(outline(text), outlook.vocabulary(), variables.keySet());
    }

    /** What the text lacks to be a whole input, e.g. {@code "}"}; empty when it is whole, or wrong in a way that more text does not mend. */
    public Optional<String> lacking(String text) {
        return SlashLine.is(text) ? Optional.empty() : Lack.of(outline(text));
    }

    /** How far, in spaces, the line after the text is indented. */
    public int indentation(String text) {
        return indentation(text, "");
    }

    /** How far a line after the text is indented: a closing bracket at its head ends the level. */
    public int indentation(String text, String line) {
        return SlashLine.is(text) ? 0 : Indentation.of(outline(text), line);
    }

    /** What there is to say of a word, a verb, a rule's code, a kind of block, a constant, an operation. */
    public Optional<Topic> help(String topic) {
        return help.of(topic.strip());
    }

    /** The topics that somebody may have meant, the likeliest first. */
    public List<String> nearest(String topic) {
        return help.nearest(topic.strip());
    }

    /** Reads the tables of the API, which the first completion behind {@code call} would wait for; for the background. */
    public void warm() {
        outlook.api().codes().forEach(outlook.api()::product);
    }

    private Outline outline(String text) {
        return Outline.of(text, outlook.vocabulary());
    }
}
