package paish.shell.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The fields of rows, for what is read by programs. */
public final class Fields {

    private Fields() {}

    /** Every field once: all telling ones of a known kind first, then the others; those of an unknown kind as they come. */
    public static List<String> stable(List<? extends Map<?, ?>> rows) {
        Optional<Columns> kind = Columns.of(rows);
        List<String> all = Columns.ordered(rows);
        if (kind.isEmpty()) {
            return all;
        }
        List<String> first = kind.get().fields().stream().filter(all::contains).toList();
        TreeSet<String> others = new TreeSet<>(all);
        first.forEach(others::remove);
        return Stream.concat(first.stream(), others.stream()).toList();
    }
}
