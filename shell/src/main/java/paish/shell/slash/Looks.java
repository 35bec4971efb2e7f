package paish.shell.slash;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.engine.Request;
import paish.script.Resource;

/**
 * Whether an input only looked: nothing is lost when a script goes without it. Only what is certain counts: a value
 * that was written down, a variable, a field of what has no code of the user's own, a verb that reads with such arguments.
 */
final class Looks {

    static final Set<String> VERBS = Set.of("instances", "jobs", "workspaces", "images", "datasets", "codeSources", "quotas", "specs",
            "instance", "job", "logs", "events", "url", "price", "plan");
    private static final String NAME = "[A-Za-z_]\\w*";
    private static final String VALUE = "(?:'[^'\\\\\\n]*'|\"[^\"\\\\$\\n]*\"|-?\\d[\\w.]*)";
    private static final Pattern WRITTEN = Pattern.compile(VALUE + "(?:\\s*[-+*/%]\\s*" + VALUE + ")*");
    private static final Pattern FIELD = Pattern.compile("(" + NAME + ")(?:\\.(" + NAME + "))?");
    private static final String ARGUMENT = "(?:" + NAME + "\\s*:\\s*)?(?:" + VALUE + "|" + NAME + ")";
    private static final String ARGUMENTS = ARGUMENT + "(?:\\s*,\\s*" + ARGUMENT + ")*";
    private static final Pattern VERB = Pattern.compile("(" + NAME + ")\\s*(?:\\(\\s*(?:" + ARGUMENTS + ")?\\s*\\)|[ \\t]+" + ARGUMENTS + ")?");

    private final Map<String, Object> variables;

    /** @param variables of the scope, by name */
    Looks(Map<String, Object> variables) {
        this.variables = variables;
    }

    boolean only(String input) {
        String text = input.strip();
        if (text.isEmpty() || WRITTEN.matcher(text).matches()) {
            return true;
        }
        Matcher field = FIELD.matcher(text);
        if (field.matches() && variables.containsKey(field.group(1))) {
            return field.group(2) == null || plain(variables.get(field.group(1)));
        }
        Matcher verb = VERB.matcher(text);
        // A variable of the same name may hold a closure.
        return verb.matches() && VERBS.contains(verb.group(1)) && !variables.containsKey(verb.group(1)) || text.matches("_\\d*");
    }

    private static boolean plain(Object value) {
        return value instanceof Resource || value instanceof Request || value instanceof Map || value instanceof Collection
                || value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
    }
}
