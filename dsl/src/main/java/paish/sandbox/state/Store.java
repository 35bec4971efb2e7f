package paish.sandbox.state;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of one region at one virtual moment, within one transaction. */
public final class Store {

    private static final String COLUMNS =
            "d.seq, d.kind, d.region, d.id, d.parent, d.workspace, d.name, d.created, d.modified, d.body,"
                    + " p.status, p.begins, p.until, p.reason, p.message";
    private static final String CURRENT =
            " FROM documents d LEFT JOIN phases p ON p.doc = d.seq AND p.begins <= ? AND p.until > ?"
                    + " WHERE d.kind = ? AND d.region = ? AND (p.status IS NULL OR p.status <> '')";

    private final Session session;
    private final String region;
    private final long now;

    public Store(Session session, String region, long now) {
        this.session = session;
        this.region = region;
        this.now = now;
    }

    /** The documents of every region that is in use. */
    public static List<Store> everywhere(Session session, long now) {
        return session.rows("SELECT region FROM regions ORDER BY region", r -> new Store(session, r.getString(1), now));
    }

    public long now() {
        return now;
    }

    public String region() {
        return region;
    }

    /** The same moment in another region. */
    public Store in(String other) {
        return new Store(session, other, now);
    }

    /** @return the new document's place, by which its schedule and labels are kept */
    public long add(Draft draft) {
        return session.rows("INSERT INTO documents(kind, region, id, parent, workspace, name, created, modified, visible, body)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq",
                r -> r.getLong(1), draft.kind(), region, draft.id(), draft.parent(), draft.workspace(), draft.name(),
                now, now, draft.visible(), draft.body().toString()).get(0);
    }

    public Optional<Document> find(String kind, String id) {
        return session.rows("SELECT " + COLUMNS + CURRENT + " AND d.id = ?", Store::document, now, now, kind, region, id)
                .stream().findFirst();
    }

    public Page list(Query query) {
        String where = CURRENT + " AND d.visible <= ?" + String.join("", query.conditions.stream().map(c -> " AND (" + c + ")").toList());
        List<Object> values = new ArrayList<>(List.of(now, now, query.kind, region, now));
        values.addAll(query.values);
        long total = session.rows("SELECT COUNT(*)" + where, r -> r.getLong(1), values.toArray()).get(0);
        values.add(query.limit);
        values.add(query.offset);
        return new Page(total, session.rows(
                "SELECT " + COLUMNS + where + " ORDER BY " + query.order + " LIMIT ? OFFSET ?",
                Store::document, values.toArray()));
    }

    /** All that are there, also what lists do not show yet. */
    public List<Document> all(Query query) {
        String where = CURRENT + String.join("", query.conditions.stream().map(c -> " AND (" + c + ")").toList());
        List<Object> values = new ArrayList<>(List.of(now, now, query.kind, region));
        values.addAll(query.values);
        return session.rows("SELECT " + COLUMNS + where + " ORDER BY " + query.order, Store::document, values.toArray());
    }

    /** How many documents there are of each value of an expression over d and p. */
    public Map<String, Long> countBy(String expression, Query query) {
        String where = CURRENT + String.join("", query.conditions.stream().map(c -> " AND (" + c + ")").toList());
        List<Object> values = new ArrayList<>(List.of(now, now, query.kind, region));
        values.addAll(query.values);
        Map<String, Long> counts = new java.util.TreeMap<>();
        session.rows("SELECT " + expression + ", COUNT(*)" + where + " GROUP BY 1",
                r -> counts.put(String.valueOf(r.getString(1)), r.getLong(2)), values.toArray());
        return counts;
    }

    /** Keeps a changed body, and the columns that are read off it. */
    public void save(Document document, String name) {
        session.run("UPDATE documents SET name = ?, body = ?, modified = ? WHERE seq = ?",
                name, document.body().toString(), now, document.seq());
    }

    public void save(Document document) {
        save(document, document.name());
    }

    public void delete(Document document) {
        session.run("DELETE FROM phases WHERE doc = ?", document.seq());
        session.run("DELETE FROM labels WHERE doc = ?", document.seq());
        session.run("DELETE FROM documents WHERE seq = ?", document.seq());
    }

    public Schedule schedule(long document) {
        return new Schedule(session.rows(
                "SELECT status, begins, until, reason, message FROM phases WHERE doc = ? ORDER BY begins",
                r -> new Phase(r.getString(1), r.getLong(2), r.getLong(3), r.getString(4), r.getString(5)), document));
    }

    public void plan(long document, Schedule schedule) {
        session.run("DELETE FROM phases WHERE doc = ?", document);
        for (Phase phase : schedule.phases()) {
            if (phase.begins() < phase.until()) {
                session.run("INSERT INTO phases(doc, begins, until, status, reason, message) VALUES(?, ?, ?, ?, ?, ?)",
                        document, phase.begins(), phase.until(), phase.status(), phase.reason(), phase.message());
            }
        }
    }

    /** Replaces the labels of one sort (Labels, Tag, Tags) by which lists are filtered. */
    public void label(long document, String sort, Map<String, String> labels) {
        session.run("DELETE FROM labels WHERE doc = ? AND sort = ?", document, sort);
        labels.forEach((key, value) -> session.run(
                "INSERT INTO labels(doc, sort, key, value) VALUES(?, ?, ?, ?)", document, sort, key, value));
    }

    private static Document document(ResultSet row) throws SQLException {
        Phase current = row.getString(11) == null
                ? Phase.NONE
                : new Phase(row.getString(11), row.getLong(12), row.getLong(13), row.getString(14), row.getString(15));
        JsonElement body = JsonParser.parseString(row.getString(10));
        return new Document(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getLong(8), row.getLong(9),
                body.isJsonObject() ? body.getAsJsonObject() : new JsonObject(), current);
    }
}
