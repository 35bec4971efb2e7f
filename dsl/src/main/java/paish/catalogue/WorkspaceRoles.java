package paish.catalogue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which roles in a workspace include a RAM action, from the table {@code roles.json}. They are a second gate: the
 * policy and the role must both allow a call.
 */
public final class WorkspaceRoles {

    private record Row(List<Pattern> actions, List<String> roles) {

        static Row of(JsonObject json) {
            return new Row(
                    Table.texts(json.get("actions")).stream().map(Table::pattern).toList(), Table.texts(json.get("roles")));
        }

        boolean fits(String action) {
            return actions.stream().anyMatch(a -> a.matcher(action).matches());
        }
    }

    private List<Row> rows = List.of();

    /** The roles, that with the least rights first; empty where it is not known. */
    public List<String> of(String action) {
        return rows().stream().filter(r -> r.fits(action)).findFirst().map(Row::roles).orElse(List.of());
    }

    private synchronized List<Row> rows() {
        if (rows.isEmpty()) {
            rows = Table.read("roles.json", "roles").asList().stream().map(JsonElement::getAsJsonObject).map(Row::of).toList();
        }
        return rows;
    }
}
