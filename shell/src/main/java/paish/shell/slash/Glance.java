package paish.shell.slash;

import java.util.Collection;
import java.util.Map;
import paish.script.Rows;

/** A value in a few words. Nothing is fetched for it: rows that are not there yet stay where they are. */
final class Glance {

    private static final int LONGEST = 80;

    private Glance() {}

    static String of(Object value) {
        if (value instanceof Rows rows) {
            return "rows of " + rows.of();
        }
        if (value instanceof Collection<?> many) {
            return counted(many.size(), "element");
        }
        if (value instanceof Map<?, ?> map) {
            return counted(map.size(), "entry").replace("entrys", "entries");
        }
        String text = String.valueOf(value).strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
