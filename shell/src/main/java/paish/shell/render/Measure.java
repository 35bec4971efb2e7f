package paish.shell.render;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a field's value is a measure of, told by the field's name. */
enum Measure {
    STATUS("Status|SubStatus|status"),
    TIME("Gmt\\w*|\\w*Time|\\w*Timestamp|Created"),
    MILLIS("\\w+(InMs|Millis)"),
    SECONDS("\\w+(InSec|Seconds)"),
    MINUTES("\\w+Minutes"),
    BYTES("\\w*Bytes|DataSize"),
    PRICE(""),
    ID("\\w*Id|id"),
    OTHER("");

    private final Pattern name;

    Measure(String name) {
        this.name = Pattern.compile(name);
    }

    /** @param kind of the row, or null; some names mean something in rows of one kind only */
    static Measure of(String field, Columns kind) {
        if (field.equals("Duration") && (kind == Columns.JOB || kind == Columns.POD)) {
            return SECONDS;
        }
        if (field.equals("Price") && kind == Columns.SPEC) {
            return PRICE;
        }
        return Arrays.stream(values()).filter(m -> m.name.matcher(field).matches()).findFirst().orElse(OTHER);
    }
}
