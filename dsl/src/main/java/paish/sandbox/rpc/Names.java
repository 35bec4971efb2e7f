package paish.sandbox.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.regex.Pattern;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Refusal;

/** Parameters that name several resources, or part of a name. */
public final class Names {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\d_:.,-]{1,127}");

    private Names() {
    }

    /** 2 to 128 characters, a letter first, and no address of a page. */
    public static boolean fits(String name) {
        return NAME.matcher(name).matches() && !name.startsWith("http:") && !name.startsWith("https:");
    }

    /** A list such as InstanceId.1, InstanceId.2. */
    public static List<String> list(Call call, String parameter) {
        return call.array(parameter).asList().stream().map(e -> e.getAsString()).toList();
    }

    /** A list that is one JSON text, such as InstanceIds. */
    public static List<String> json(Call call, String parameter) {
        if (call.text(parameter).isEmpty()) {
            return List.of();
        }
        try {
            JsonArray array = JsonParser.parseString(call.text(parameter)).getAsJsonArray();
            return array.asList().stream().map(e -> e.getAsString()).toList();
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new Refusal(400, "Invalid" + parameter + ".Malformed",
                    "The specified parameter " + parameter + " is not a JSON list.");
        }
    }

    /** Leaves those whose column is one of the values; no value is no condition. */
    public static Query in(Query query, String column, List<String> values) {
        return values.isEmpty() ? query
                : query.where(column + " IN (" + "?,".repeat(values.size() - 1) + "?)", values.toArray());
    }

    /** A name in which {@code *} stands for any characters. */
    public static Query like(Query query, String column, String pattern) {
        if (!pattern.contains("*")) {
            return query.is(column, pattern);
        }
        return query.where(column + " GLOB ?", pattern.replace("[", "[[]").replace("?", "[?]"));
    }
}
