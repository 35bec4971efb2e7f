package paish.sandbox.permission;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A RAM policy document: what it denies is denied, what it allows is allowed, everything else is denied.
 *
 * @param document as it was given
 */
public record Policy(JsonObject document, List<Statement> statements) {

    private static final Set<String> MEMBERS = Set.of("Effect", "Action", "Resource");

    /** How a policy stands to an action. */
    public enum Verdict { ALLOWED, NOT_ALLOWED, DENIED }

    /** @param everywhere whether it is about all resources: the services' actions know no other */
    record Statement(boolean allows, List<Pattern> actions, boolean everywhere) {

        boolean covers(String action) {
            return everywhere && actions.stream().anyMatch(a -> a.matcher(action).matches());
        }
    }

    /** @throws IllegalArgumentException for what is not a policy, or has parts that are not modelled */
    public static Policy of(JsonObject document) {
        check(document.has("Version") && "1".equals(text(document.get("Version"))), "Version must be \"1\"");
        check(document.has("Statement") && document.get("Statement").isJsonArray(), "Statement must be a list");
        return new Policy(document, elements(document.get("Statement")).stream().map(Policy::statement).toList());
    }

    public Verdict on(String action) {
        if (statements.stream().anyMatch(s -> !s.allows && s.covers(action))) {
            return Verdict.DENIED;
        }
        return statements.stream().anyMatch(s -> s.allows && s.covers(action)) ? Verdict.ALLOWED : Verdict.NOT_ALLOWED;
    }

    private static Statement statement(JsonElement element) {
        check(element.isJsonObject(), "each statement must be an object");
        JsonObject statement = element.getAsJsonObject();
        check(statement.keySet().equals(MEMBERS), "a statement has Effect, Action and Resource; more is not modelled");
        String effect = text(statement.get("Effect"));
        check(effect.equals("Allow") || effect.equals("Deny"), "Effect must be Allow or Deny, not " + effect);
        List<String> resources = elements(statement.get("Resource")).stream().map(Policy::text).toList();
        List<Pattern> actions = elements(statement.get("Action")).stream().map(Policy::text).map(Wildcard::pattern).toList();
        check(!actions.isEmpty(), "Action must name something");
        return new Statement(effect.equals("Allow"), actions, resources.contains("*"));
    }

    private static List<JsonElement> elements(JsonElement oneOrMany) {
        return oneOrMany.isJsonArray()
                ? StreamSupport.stream(oneOrMany.getAsJsonArray().spliterator(), false).toList()
                : List.of(oneOrMany);
    }

    private static String text(JsonElement element) {
        check(element.isJsonPrimitive(), "a text is expected, not " + element);
        return element.getAsString();
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("This is no policy that the sandbox can enforce: " + rule + ".");
        }
    }
}
