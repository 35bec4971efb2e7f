package paish.workload.fetch;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paish.workload.Table;

/** A command that fetches; a row of {@code tools.json}, which says what each field means. */
record Tool(
        String name, List<Pattern> programs, List<String> fetching, What what, String by, String host,
        List<String> options, List<String> extra, List<String> valued, List<String> offline, List<String> variables,
        List<String> setting, List<String> adding, List<Pattern> files) {

    /** In the order of the table. */
    static final List<Tool> ALL = Table.rows(Tool.class, "tools.json").stream().map(Tool::of).toList();

    private static Tool of(JsonObject row) {
        return new Tool(
                Table.text(row, "tool"), globs(row, "programs"), Table.texts(row, "fetching"), What.of(Table.text(row, "what")),
                Table.text(row, "by"), Table.text(row, "host"), Table.texts(row, "options"), Table.texts(row, "extra"),
                Table.texts(row, "valued"), Table.texts(row, "offline"), Table.texts(row, "variables"),
                Table.texts(row, "setting"), Table.texts(row, "adding"),
                Table.texts(row, "files").stream().map(f -> Table.glob("*" + f)).toList());
    }

    private static List<Pattern> globs(JsonObject row, String field) {
        return Table.texts(row, field).stream().map(Table::glob).toList();
    }

    boolean is(String program) {
        return programs.stream().anyMatch(p -> p.matcher(program).matches());
    }

    /** Whether these arguments fetch. */
    boolean fetches(List<String> arguments) {
        String plain = String.join(" ", operands(arguments));
        boolean begins = fetching.isEmpty() || fetching.stream().anyMatch(f -> begins(plain, f.equals(".") ? "" : f));
        return begins && arguments.stream().noneMatch(offline::contains);
    }

    /** What follows the word that fetches: the addresses, images or packages. */
    List<String> wanted(List<String> arguments) {
        List<String> operands = operands(arguments);
        String plain = String.join(" ", operands);
        int words = fetching.stream().filter(f -> begins(plain, f)).mapToInt(f -> f.split(" ").length).max().orElse(0);
        return operands.subList(words, operands.size());
    }

    /** The values of options, {@code -i v} or {@code --index-url=v}. */
    static List<String> values(List<String> arguments, List<String> options) {
        return Stream.iterate(0, i -> i < arguments.size(), i -> i + 1).flatMap(i -> {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            if (options.contains(argument) && i + 1 < arguments.size()) {
                return Stream.of(arguments.get(i + 1));
            }
            return equals > 0 && options.contains(argument.substring(0, equals))
                    ? Stream.of(argument.substring(equals + 1))
                    : Stream.of();
        }).toList();
    }

    /** True where the arguments set the registry for the commands after this one. */
    boolean sets(List<String> arguments) {
        return setting.stream().anyMatch(s -> begins(String.join(" ", arguments), s));
    }

    private List<String> operands(List<String> arguments) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                operands.add(argument);
            } else if (options.contains(argument) || extra.contains(argument) || valued.contains(argument)) {
                i++;
            }
        }
        return operands;
    }

    private static boolean begins(String text, String with) {
        return with.isEmpty() ? text.isEmpty() : text.equals(with) || text.startsWith(with + " ") || text.startsWith(with + "=");
    }
}
