package paish.shell.slash;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import paish.shell.conversation.Conversation;
import paish.shell.conversation.Input;
import paish.shell.render.SecretLine;

/** Shows what was typed. */
final class History implements SlashCommand {

    @Override
    public About about() {
        return About.of("history", "[N|TEXT]", "Shows this sitting's inputs, the last N, or all that hold a text.", "/history 20");
    }

    private static final int LONGEST = 1_000_000;

    @Override
    public void run(Conversation conversation, String argument) {
        List<Input> inputs = conversation.inputs();
        PrintStream out = conversation.out();
        if (argument.isEmpty() || argument.matches("\\d{1,6}")) {
            int last = argument.isEmpty() ? LONGEST : Integer.parseInt(argument);
            inputs.subList(Math.max(0, inputs.size() - last), inputs.size()).forEach(i -> print(i, out));
            return;
        }
        String sought = argument.toLowerCase(Locale.ROOT);
        List<String> stored = conversation.stored().stream().filter(t -> t.toLowerCase(Locale.ROOT).contains(sought)).distinct().toList();
        List<Input> here = inputs.stream().filter(i -> i.text().toLowerCase(Locale.ROOT).contains(sought)).toList();
        stored.forEach(t -> print("     ", t, out));
        here.forEach(i -> print(i, out));
        if (stored.isEmpty() && here.isEmpty()) {
            out.println("nothing that was typed holds '" + argument + "'");
        }
    }

    /** What failed has an exclamation mark. */
    private static void print(Input input, PrintStream out) {
        print(String.format(Locale.ROOT, "%4d", input.number()) + (input.failure().isPresent() ? "!" : " "), input.text(), out);
    }

    private static void print(String before, String text, PrintStream out) {
        String margin = before;
        for (String line : text.stripTrailing().split("\n")) {
            out.println(margin + " " + SecretLine.shown(line));
            margin = "     ";
        }
    }
}
