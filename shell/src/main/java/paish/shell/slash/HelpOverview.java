package paish.shell.slash;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.shell.render.Style;
import paish.shell.topic.Topic;
import paish.shell.topic.Topics;

/** Everything there is, grouped: what can be typed with a line on each, the words of blocks by their names. */
final class HelpOverview {

    private static final int NARROWEST = 40;
    private static final int USUAL = 100;

    private final Topics topics;
    private final Style style;
    private final int width;

    /** @param columns of the terminal; 0 where nothing limits the width */
    HelpOverview(Topics topics, Style style, int columns) {
        this.topics = topics;
        this.style = style;
        this.width = columns == 0 ? USUAL : Math.max(columns, NARROWEST);
    }

    void print(PrintStream out) {
        Map<String, Map<String, Topic>> groups = new LinkedHashMap<>();
        topics.all().forEach(t -> groups.computeIfAbsent(t.group(), g -> new LinkedHashMap<>()).putIfAbsent(last(t.name()), t));
        for (String group : List.of(Topics.BLOCKS, Topics.VERBS, Topics.CONTEXT)) {
            heading(group, out);
            groups.getOrDefault(group, Map.of()).forEach((name, topic) -> entry(name, topic.text(), out));
            groups.remove(group);
        }
        heading("Commands", out);
        SlashCommands.all().forEach(c -> entry(("/" + c.name() + " " + c.arguments()).strip(), c.doc(), out));
        groups.remove(Topics.RULES);
        groups.forEach((group, words) -> {
            heading("Words in " + group, out);
            wrapped(List.copyOf(words.keySet())).forEach(out::println);
        });
        heading("For example", out);
        out.println("  region 'cn-hangzhou'; workspace '40823'");
        out.println("  def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }");
        out.println("  jobs(status: Running)");
        out.println(style.dim("/help WORD says everything about one; dsw.spec or spec, jobs, dsw.compute.one, /save"));
    }

    private void heading(String text, PrintStream out) {
        out.println(style.bold(text));
    }

    private void entry(String name, String text, PrintStream out) {
        String line = "  " + String.format("%-28s", name) + text;
        out.println(line.length() <= width ? line : line.substring(0, width - 1) + "…");
    }

    private List<String> wrapped(List<String> words) {
        List<String> lines = new java.util.ArrayList<>();
        StringBuilder line = new StringBuilder(" ");
        for (String word : words) {
            if (line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
