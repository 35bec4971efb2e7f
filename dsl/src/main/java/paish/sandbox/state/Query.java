package paish.sandbox.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a list call asks for; every filter becomes a condition in SQL, so that only one page is ever read. */
public final class Query {

    final String kind;
    final List<String> conditions = new ArrayList<>();
    final List<Object> values = new ArrayList<>();
    String order = "d.created DESC, d.seq DESC";
    long limit = Long.MAX_VALUE;
    long offset;

    private Query(String kind) {
        this.kind = kind;
    }

    public static Query of(String kind) {
        return new Query(kind);
    }

    /** @param sql over d (the document) and p (its current phase), one question mark a value */
    public Query where(String sql, Object... arguments) {
        conditions.add(sql);
        values.addAll(List.of(arguments));
        return this;
    }

    /** Part of the text, without regard to case; nothing to look for is no condition. */
    public Query contains(String column, String part) {
        return part.isEmpty() ? this : where("instr(lower(" + column + "), ?) > 0", part.toLowerCase(Locale.ROOT));
    }

    public Query is(String column, String value) {
        return value.isEmpty() ? this : where(column + " = ?", value);
    }

    /** One of several, given with commas between them. */
    public Query isOneOf(String column, String values) {
        if (values.isEmpty()) {
            return this;
        }
        Object[] all = java.util.Arrays.stream(values.split(",")).map(String::strip).toArray();
        return where(column + " IN (" + "?,".repeat(all.length - 1) + "?)", all);
    }

    public Query field(String name, String value) {
        return is("json_extract(d.body, '$." + name + "')", value);
    }

    public Query label(String sort, String key, String value) {
        return where("EXISTS (SELECT 1 FROM labels l WHERE l.doc = d.seq AND l.sort = ? AND l.key = ? AND l.value = ?)",
                sort, key, value);
    }

    /** @param sql an expression of ours, never a caller's text */
    public Query orderBy(String sql, boolean ascending) {
        String direction = ascending ? " ASC" : " DESC";
        order = sql + direction + ", d.seq" + direction;
        return this;
    }

    public Query page(long number, long size) {
        limit = size;
        offset = (number - 1) * size;
        return this;
    }
}
