package paish.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import paish.cloud.Cloud;
import paish.cloud.CloudException;

/** Looks at resources: a few one by one, many by list pages of 100. */
final class Looks {

    /** From here on, one list costs less than asking for each. */
    private static final int MANY = 3;
    /** Each of them is a call of its own. */
    private static final int UNLISTED = 10;

    private final Cloud cloud;
    private final Provisioners provisioners;

    Looks(Means means) {
        this(means.cloud(), means.provisioners());
    }

    Looks(Cloud cloud, Provisioners provisioners) {
        this.cloud = cloud;
        this.provisioners = provisioners;
    }

    /** What is shown of each; those that are not there, or not listed yet, are missing. */
    Map<Handle, Map<String, Object>> at(List<Handle> handles) {
        Map<Handle, Map<String, Object>> seen = new LinkedHashMap<>();
        handles.stream()
                .collect(Collectors.groupingBy(
                        h -> new Named(h.kind(), h.region(), h.workspace(), ""), LinkedHashMap::new, Collectors.toList()))
                .forEach((shelf, together) -> {
                    if (together.size() < MANY) {
                        together.forEach(h -> at(h).ifPresent(row -> seen.put(h, row)));
                    } else {
                        seen.putAll(listed(shelf, together));
                    }
                });
        return seen;
    }

    /** The same, runs that are over included; of those that are not listed yet, some are asked for by their ids. */
    Map<Handle, Map<String, Object>> all(List<Handle> handles) {
        Map<Handle, Map<String, Object>> seen = new LinkedHashMap<>();
        handles.forEach(h -> h.outcome().ifPresent(outcome -> seen.put(h, outcome)));
        seen.putAll(at(handles.stream().filter(h -> !seen.containsKey(h)).toList()));
        handles.stream().filter(h -> !seen.containsKey(h)).limit(UNLISTED).forEach(h -> at(h).ifPresent(row -> seen.put(h, row)));
        return seen;
    }

    /** By the get operation; empty when the service says that there is none. */
    Optional<Map<String, Object>> at(Handle handle) {
        Provisioner.Operations operations = provisioners.of(handle).operations();
        try {
            return Optional.of(cloud.call(
                    handle.region(), operations.get(), Map.of(operations.idField(), handle.id().orElseThrow())));
        } catch (CloudException e) {
            if (Replied.notFound(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Pages are fetched only until all have been found; what was created last is listed first. */
    private Map<Handle, Map<String, Object>> listed(Named shelf, List<Handle> handles) {
        Provisioner provisioner = provisioners.of(shelf.kind());
        Map<String, List<Handle>> sought = new HashMap<>();
        handles.forEach(h -> sought.computeIfAbsent(h.id().orElseThrow(), id -> new java.util.ArrayList<>()).add(h));
        Map<Handle, Map<String, Object>> seen = new HashMap<>();
        try (var rows = cloud.rows(
                shelf.region(), provisioner.operations().list(), provisioner.listing(shelf.workspace()))) {
            var row = rows.iterator();
            while (!sought.isEmpty() && row.hasNext()) {
                Map<String, Object> next = row.next();
                Optional.ofNullable(sought.remove(String.valueOf(next.get(provisioner.operations().idField()))))
                        .ifPresent(found -> found.forEach(h -> seen.put(h, next)));
            }
        }
        return seen;
    }
}
