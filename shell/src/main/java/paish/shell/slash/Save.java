package paish.shell.slash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.language.Diagnostic;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Context;
import paish.script.Scripts;
import paish.script.Source;
import paish.shell.conversation.Conversation;
import paish.shell.conversation.Input;

/** Writes the sitting as a script. */
final class Save implements SlashCommand {

    private static final Pattern ARGUMENT = Pattern.compile("(!?)\\s*(.*?)(?:\\s+([\\d,\\s-]+))?");

    private static final Pattern SECRET = Pattern.compile("\\bsecret\\(?\\s*'(\\w+)'");

    @Override
    public About about() {
        return About.of("save", "FILE [RANGE]", "Writes what succeeded as a clean script; /save! overwrites.", "/save nb.pai 3-7,9");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        Matcher parts = ARGUMENT.matcher(argument);
        if (!parts.matches()) {
            throw new Failure(Exit.INVALID, "that is no file and range", "such as " + about().example());
        }
        Path file = FileName.of(parts.group(2), this, conversation);
        if (!file.toString().endsWith(".pai")) {
            throw new Failure(Exit.INVALID, "'" + file + "' does not end in .pai", "scripts do: /save " + file + ".pai");
        }
        if (parts.group(1).isEmpty() && Files.exists(file)) {
            throw new Failure(Exit.INVALID, file + " exists", "/save! " + file + " overwrites it");
        }
        Range range = parts.group(3) == null ? Range.ALL : Range.parse(parts.group(3));
        SessionScript script = SessionScript.of(chosen(conversation.inputs(), range), conversation);
        check(file, script, conversation);
        write(file, script.text());
        conversation.out().println("saved " + file + ": " + script.kept() + " of " + conversation.inputs().size() + " inputs");
        List<String> secrets = SECRET.matcher(script.text()).results().map(r -> r.group(1)).distinct().toList();
        if (!secrets.isEmpty()) {
            conversation.out().println("it takes secrets from the environment: " + String.join(", ", secrets));
        }
    }

    @Override
    public List<String> candidates(Conversation conversation, String argument) {
        return FileName.candidates(argument);
    }

    private static List<Input> chosen(List<Input> inputs, Range range) {
        int last = inputs.isEmpty() ? 0 : inputs.get(inputs.size() - 1).number();
        if (range.last() > last) {
            throw new Failure(Exit.INVALID, "there is no input " + range.last() + "; the last is " + last, "/history lists them");
        }
        return inputs.stream().filter(i -> range.holds(i.number())).toList();
    }

    /** What does not stand by itself is not written: a range may have left out what something needs. */
    private static void check(Path file, SessionScript script, Conversation conversation) {
        if (script.kept() == 0) {
            throw new Failure(Exit.INVALID, "there is nothing to save", "what failed and what only looks is left out; /history shows the inputs");
        }
        Path folder = file.toAbsolutePath().getParent();
        Context alone = new Context(Map.of(), conversation.session().options().params(), conversation.session().environment());
        for (Diagnostic d : Scripts.check(List.of(new Source(file.toString(), script.text(), folder)), alone)) {
            if (d.isError()) {
                String line = script.text().lines().skip(Math.max(0, d.place().line() - 1L)).findFirst().orElse("").strip();
                throw new Failure(Exit.INVALID, "not saved, since it would not run: " + d.message() + " in '" + line + "'",
                        d.hint().isEmpty() ? "/save FILE RANGE chooses inputs, /history shows their numbers" : d.hint());
            }
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Failure(Exit.FAILED, "cannot write " + file + ": " + e.getMessage(), "name another file", e);
        }
    }
}
