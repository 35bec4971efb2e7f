package paish.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What exists under the names that are asked for, listed once per kind, region and workspace. */
final class Inventory {

    private final Map<Named, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final Map<Named, Set<String>> operations = new LinkedHashMap<>();
    private final Map<Named, Set<String>> ids = new TreeMap<>();
    private final Provisioners provisioners;
    private final Remembered remembered;

    private Inventory(Provisioners provisioners, Remembered remembered) {
        this.provisioners = provisioners;
        this.remembered = remembered;
    }

    /** Requests that want another one on purpose are not looked for. */
    static Inventory of(List<Request> requests, Provisioners provisioners, Live live, Remembered remembered) {
        Inventory inventory = new Inventory(provisioners, remembered);
        requests.stream()
                .filter(r -> !r.again())
                .flatMap(r -> provisioners.names(r).stream())
                .collect(groupingBy(Named::shelf, LinkedHashMap::new, mapping(Named::name, toSet())))
                .forEach((shelf, names) -> inventory.list(shelf, names, provisioners.of(shelf.kind()), live));
        return inventory;
    }

    List<Map<String, Object>> of(Request request) {
        return request.again() ? List.of() : provisioners.names(request).stream()
                .flatMap(name -> rows.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /** What an earlier run of its name has left, which does not count as existing. */
    List<Intent> left(Request request) {
        return remembered.left(provisioners.names(request));
    }

    /** The operations by which the request's name was looked for. */
    Set<String> operations(Request request) {
        return request.again() ? Set.of() : provisioners.names(request).stream()
                .flatMap(name -> operations.getOrDefault(name.shelf(), Set.of()).stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Whether something else exists under one of its names than in the other inventory. */
    boolean changed(Request request, Inventory before) {
        return provisioners.names(request).stream().anyMatch(changedSince(before)::contains);
    }

    private Set<Named> changedSince(Inventory before) {
        Set<Named> changed = new TreeSet<>(ids.keySet());
        changed.addAll(before.ids.keySet());
        changed.removeIf(name -> ids.getOrDefault(name, Set.of()).equals(before.ids.getOrDefault(name, Set.of())));
        return changed;
    }

    private void list(
            Named shelf, Set<String> names, Provisioner provisioner, Live live) {
        Asked asked = new Asked(live);
        List<Map<String, Object>> listed = listed(shelf, names, provisioner, asked);
        List<Map<String, Object>> existing = Stream.concat(
                        listed.stream(), unlisted(shelf, names, provisioner, asked, remembered, listed))
                .filter(row -> provisioner.counts(String.valueOf(row.get("Status"))))
                .filter(row -> !remembered.isLeft(
                        String.valueOf(row.get(provisioner.operations().idField())), provisioner.mark(row)))
                .toList();
        existing.stream()
                .collect(groupingBy(row -> named(shelf, row, provisioner), toCollection(ArrayList::new)))
                .forEach((named, found) -> {
                    rows.put(named, List.copyOf(found));
                    ids.put(named, found.stream()
                            .map(row -> String.valueOf(row.get(provisioner.operations().idField())))
                            .collect(toCollection(LinkedHashSet::new)));
                });
        operations.put(shelf, asked.operations());
    }

    /** Those that have exactly one of the names, over all pages, whatever their status. */
    private static List<Map<String, Object>> listed(
            Named shelf, Set<String> names, Provisioner provisioner, Live live) {
        Provisioner.Operations operations = provisioner.operations();
        Map<String, Object> parameters = new LinkedHashMap<>(provisioner.listing(shelf.workspace()));
        if (names.size() == 1) {
            // The filter matches in part; it only saves pages.
            parameters.put(operations.nameField(), names.iterator().next());
        }
        return live.rows(shelf.region(), operations.list(), parameters).stream()
                .filter(row -> names.contains(String.valueOf(row.get(operations.nameField()))))
                .toList();
    }

    /** What we have created and the list does not show: not yet, or, where pages are of different moments, not this time. */
    private static Stream<Map<String, Object>> unlisted(
            Named shelf, Set<String> names, Provisioner provisioner, Live live, Remembered remembered,
            List<Map<String, Object>> listed) {
        Provisioner.Operations operations = provisioner.operations();
        Set<String> seen = listed.stream().map(row -> String.valueOf(row.get(operations.idField()))).collect(toSet());
        return names.stream()
                .flatMap(name -> remembered.of(shelf.with(name)).stream())
                .filter(id -> !seen.contains(id))
                .flatMap(id -> live.get(shelf.region(), operations.get(), Map.of(operations.idField(), id)).stream());
    }

    private static Named named(Named shelf, Map<String, Object> row, Provisioner provisioner) {
        String name = String.valueOf(row.get(provisioner.operations().nameField()));
        return new Named(shelf.kind(), shelf.region(), shelf.workspace(), name);
    }
}
