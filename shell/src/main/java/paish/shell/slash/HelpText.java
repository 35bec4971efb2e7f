package paish.shell.slash;

import java.io.PrintStream;
import java.util.List;
import paish.shell.render.Style;
import paish.shell.topic.Topic;

/** One topic, in full. */
final class HelpText {

    private HelpText() {}

    static void print(Topic topic, Style style, PrintStream out) {
        out.println(style.bold(topic.name()) + "  " + style.dim(topic.group()));
        out.println("  " + topic.text());
        line("takes", topic.takes(), style, out);
        line("values", String.join(", ", topic.values()), style, out);
        line("field", topic.field(), style, out);
        lines("rules", topic.rules(), style, out);
        lines("example", topic.example().lines().toList(), style, out);
    }

    static void print(SlashCommand command, Style style, PrintStream out) {
        out.println(style.bold("/" + command.name()) + " " + command.arguments());
        out.println("  " + command.doc());
        line("also", String.join(", ", command.about().aliases().stream().map(a -> "/" + a).toList()), style, out);
        line("example", command.example(), style, out);
    }

    private static void lines(String title, List<String> lines, Style style, PrintStream out) {
        for (int i = 0; i < lines.size(); i++) {
            line(i == 0 ? title : "", lines.get(i), style, out);
        }
    }

    private static void line(String title, String text, Style style, PrintStream out) {
        if (!text.isEmpty()) {
            out.println("  " + style.dim(String.format("%-9s", title)) + text);
        }
    }
}
