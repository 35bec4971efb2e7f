package paish.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The RAM policy that allows certain operations and nothing else.
 *
 * @param operations what it allows, sorted
 * @param notes what a reader of the document should know, and what the document has no place for
 */
public record Policy(List<String> operations, List<Statement> statements, List<String> notes) {

    private static final String RESOURCE = "Resource is \"*\": GetInstance's page says All Resource, and for the other"
            + " actions nothing narrower is known";
    private static final String ROLE = "a policy is not all: the role in the workspace must allow the same calls";

    /** Allows the actions on all resources: the services' actions know no other. */
    public record Statement(List<String> actions) {

        public Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("Effect", "Allow");
            document.put("Action", actions);
            document.put("Resource", "*");
            return document;
        }
    }

    /** @param mutates tells the operations that change something: they have statements of their own */
    public static Policy of(Collection<String> operations, Predicate<String> mutates) {
        RamActions ram = new RamActions();
        List<String> sorted = List.copyOf(new TreeSet<>(operations));
        Map<String, Set<String>> groups = new TreeMap<>();
        for (String operation : sorted) {
            ram.of(operation).forEach(action -> groups
                    .computeIfAbsent(group(ram.of(operation).get(0), mutates.test(operation)), g -> new TreeSet<>())
                    .add(action));
        }
        List<Statement> statements = groups.values().stream().map(List::copyOf).map(Statement::new).toList();
        return new Policy(sorted, statements, notes(sorted, ram));
    }

    /** The document as RAM takes it. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "1");
        document.put("Statement", statements.stream().map(Statement::document).toList());
        return document;
    }

    /** The document as text, as RAM takes it. */
    public String json() {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(document());
    }

    /** The document, and below it what it has no place for. */
    @Override
    public String toString() {
        return json() + notes.stream().map(n -> "\n# " + n).collect(joining());
    }

    /** One statement for what reads and one for what changes, of each service. */
    private static String group(String action, boolean mutates) {
        return action.substring(0, action.indexOf(':')) + (mutates ? " changes" : " reads");
    }

    private static List<String> notes(List<String> operations, RamActions ram) {
        List<String> notes = new ArrayList<>();
        operations.stream().filter(o -> ram.of(o).size() > 1)
                .collect(groupingBy(o -> ram.source(o).orElseThrow(), TreeMap::new, joining(", ")))
                .forEach((source, of) -> notes.add("sources disagree on the actions of " + of + " (" + source
                        + "): all names are listed, one of them is enough"));
        say(notes, "no action is needed, as long as nothing denies it: ",
                operations.stream().filter(o -> ram.of(o).isEmpty() && ram.source(o).isPresent()).toList());
        say(notes, "no action is known, so the policy may lack it: ",
                operations.stream().filter(o -> ram.source(o).isEmpty()).toList());
        if (!operations.isEmpty()) {
            notes.addAll(List.of(RESOURCE, ROLE));
        }
        return List.copyOf(notes);
    }

    private static void say(List<String> notes, String what, List<String> operations) {
        if (!operations.isEmpty()) {
            notes.add(what + String.join(", ", operations));
        }
    }
}
