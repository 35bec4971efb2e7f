package paish.shell.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.shell.json.Json;
import paish.shell.render.ValueText;
import paish.shell.session.Session;

/** Rows as a command's result. */
final class Table {

    private Table() {}

    /** @param name of the list in JSON
     *  @param none said to a person when there are no rows */
    static void print(Session session, String name, List<Map<String, Object>> rows, String none) {
        if (session.options().json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("schema", Json.SCHEMA);
            all.put(name, rows);
            Json.line(session.streams().out(), all);
        } else if (rows.isEmpty()) {
            session.streams().err().println(none);
        } else {
            new ValueText(session.outStyle(), session.streams().terminal().columns()).print(rows, session.streams().out());
        }
    }
}
