package paish.shell.render;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paish.engine.Action;

/** Actions of one shape after the first: a table with a column for each parameter that is not the same in all of them. */
final class AlikeText {

    private static final String INDENT = "    ";

    private final Style style;
    private final int columns;

    AlikeText(Style style, int columns) {
        this.style = style;
        this.columns = columns;
    }

    /** @param alike the first of which is shown already */
    void print(List<Action> alike, PrintStream to) {
        List<Map<String, String>> leaves = alike.stream().map(a -> Leaves.of(Sent.by(a))).toList();
        List<String> varying = leaves.get(0).keySet().stream()
                .filter(path -> leaves.stream().map(l -> l.get(path)).distinct().count() > 1)
                .filter(path -> !isName(path, alike, leaves))
                .toList();
        List<String> titles = new ArrayList<>(List.of("name"));
        titles.addAll(varying);
        titles.add("CNY/h");
        List<List<String>> rows = IntStream.range(1, alike.size())
                .mapToObj(i -> row(alike.get(i), varying, leaves.get(i)))
                .toList();
        Action first = alike.get(0);
        to.println();
        to.println(style.bold(ActionText.sign(first.verb()) + " " + first.verb().word() + " " + rows.size() + " more " + first.kind())
                + (varying.isEmpty() ? ", the same but for the name" : ", the same but for"));
        Table table = Table.fitting(titles, rows.stream().map(AlikeText::cells).toList(), 0, style);
        print(table, titles, rows, to);
    }

    /** What does not fit is not left out, nothing that will be sent may be, but written as path=value. */
    private void print(Table table, List<String> titles, List<List<String>> rows, PrintStream to) {
        if (columns == 0 || INDENT.length() + table.width() <= columns) {
            to.println(INDENT + table.head());
            rows.forEach(row -> to.println(INDENT + table.row(cells(row))));
        } else {
            rows.forEach(row -> to.println(INDENT + style.bold(row.get(0)) + IntStream.range(1, titles.size())
                    .mapToObj(i -> "  " + style.dim(titles.get(i) + "=") + row.get(i))
                    .collect(Collectors.joining())));
        }
    }

    private static List<String> row(Action action, List<String> varying, Map<String, String> leaves) {
        List<String> row = new ArrayList<>();
        row.add(Visible.line(action.name()));
        varying.forEach(path -> row.add(leaves.get(path)));
        row.add(Money.known(action.cost()) ? Money.rounded(action.cost().hourly()) : Money.UNKNOWN);
        return row;
    }

    private static List<Shown> cells(List<String> row) {
        return row.stream().map(Shown::text).toList();
    }

    private static boolean isName(String path, List<Action> alike, List<Map<String, String>> leaves) {
        return IntStream.range(0, alike.size()).allMatch(i -> Visible.line(alike.get(i).name()).equals(leaves.get(i).get(path)));
    }
}
