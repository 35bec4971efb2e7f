package paish.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import paish.engine.Handle;
import paish.engine.Request;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;

/** What a verb was given: resources, rows that stand for one, lists of them, and statuses. */
record Handles(List<Resource> resources, List<Dependent> dependents, List<String> statuses) {

    static Handles of(Entry verb) {
        Handles handles = new Handles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        verb.values().forEach(v -> handles.add(v, verb));
        return handles;
    }

    /** The kinds of what a verb is given; none where one of them cannot be told before a run. */
    static Set<String> kinds(List<?> given) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Object value : given) {
            Set<String> some = kinds(value);
            if (some.isEmpty()) {
                return Set.of();
            }
            kinds.addAll(some);
        }
        return kinds;
    }

    private static Set<String> kinds(Object value) {
        if (value instanceof Resource resource) {
            return Set.of(resource.handle().kind());
        }
        if (value instanceof Expected expected) {
            return Set.of(expected.handle().kind());
        }
        if (value instanceof Row row && row.resource().isPresent()) {
            return kinds(row.resource().orElseThrow());
        }
        return value instanceof List<?> many ? kinds(many) : Set.of();
    }

    List<Handle> handles() {
        return resources.stream().map(Resource::handle).toList();
    }

    private void add(Object value, Entry verb) {
        if (value instanceof Resource resource) {
            resources.add(resource);
        } else if (value instanceof Row row && row.resource().isPresent()) {
            resources.add(row.resource().orElseThrow());
        } else if (value instanceof Dependent dependent) {
            dependents.add(dependent);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(v -> add(v, verb));
        } else if (value instanceof CharSequence status) {
            statuses.add(status.toString());
        } else {
            throw new Failure(Exit.INVALID, "'" + verb.name() + "' takes handles, not " + (value instanceof java.util.Map ? "a map" : value),
                    value instanceof Request ? "create it first: " + verb.name() + " create …" : "write it like: " + verb.word().example());
        }
    }
}
