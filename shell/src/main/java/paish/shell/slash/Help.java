package paish.shell.slash;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paish.language.Exit;
import paish.language.Failure;
import paish.shell.conversation.Conversation;
import paish.shell.render.Style;
import paish.shell.topic.Topic;
import paish.shell.topic.Topics;

/** Says what there is, or everything about one word, verb, rule or command. */
final class Help implements SlashCommand {

    private final Topics topics;

    Help() {
        this(Topics.declared());
    }

    Help(Topics topics) {
        this.topics = topics;
    }

    @Override
    public About about() {
        return About.of("help", "[WORD]", "Says what there is, or everything about a word, verb, rule or command.", "/help dsw.spec").also("?");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        Style style = conversation.session().outStyle();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        say(conversation, argument, style, new PrintStream(text, true, StandardCharsets.UTF_8));
        conversation.page(text.toString(StandardCharsets.UTF_8));
    }

    private void say(Conversation conversation, String argument, Style style, PrintStream out) {
        if (argument.isEmpty()) {
            new HelpOverview(topics, style, conversation.session().streams().terminal().columns()).print(out);
            return;
        }
        Optional<SlashCommand> command = command(argument);
        List<Topic> found = topics.named(argument);
        if (command.isEmpty() && found.isEmpty()) {
            throw unknown(argument);
        }
        command.ifPresent(c -> HelpText.print(c, style, out));
        found.forEach(t -> HelpText.print(t, style, out));
    }

    @Override
    public List<String> candidates(Conversation conversation, String argument) {
        return Stream.concat(topics.all().stream().map(Topic::name), commands()).filter(n -> n.startsWith(argument)).toList();
    }

    /** A command that shares its name with a word is meant with its slash, or when there is no such word. */
    private Optional<SlashCommand> command(String asked) {
        if (asked.startsWith("/")) {
            return Optional.of(SlashCommands.get(asked.substring(1)));
        }
        return SlashCommands.all().stream().filter(c -> c.about().names().contains(asked)).findFirst();
    }

    private Failure unknown(String asked) {
        Collection<String> names = commands().collect(Collectors.toList());
        String hint = topics.nearest(asked).or(() -> paish.language.Suggestions.nearest(asked, names))
                .map(n -> "did you mean '" + n + "'? /help " + n)
                .orElse("/help lists everything; /doc OPERATION describes an operation of the API");
        return new Failure(Exit.INVALID, "nothing is called '" + asked + "'", hint);
    }

    private static Stream<String> commands() {
        return SlashCommands.all().stream().map(c -> "/" + c.name());
    }
}
