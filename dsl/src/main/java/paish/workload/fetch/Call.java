package paish.workload.fetch;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import paish.workload.Table;

/** Calls of Python programs that fetch; a row of {@code calls.json}, which says what each field means. */
record Call(
        List<Pattern> names, String by, Optional<What> what, String tool, String host, Optional<Origin> origin,
        boolean unknown, String unless, String when, List<String> local) {

    /** In the order of the table. */
    static final List<Call> ALL = Table.rows(Call.class, "calls.json").stream().map(Call::of).toList();

    private static Call of(JsonObject row) {
        return new Call(
                Table.texts(row, "calls").stream().map(Table::glob).toList(), Table.text(row, "by"),
                Optional.of(Table.text(row, "what")).filter(w -> !w.isEmpty()).map(What::of), Table.text(row, "tool"),
                Table.text(row, "host"), Optional.of(Table.text(row, "origin")).filter(o -> !o.isEmpty()).map(Origin::of),
                row.has("unknown"), Table.text(row, "unless"), Table.text(row, "when"), Table.texts(row, "local"));
    }

    boolean is(String name) {
        return names.stream().anyMatch(n -> n.matcher(name).matches());
    }
}
