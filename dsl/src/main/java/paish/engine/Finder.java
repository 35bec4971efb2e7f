package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Suggestions;

/** Finds what exists by its id or its exact name. */
final class Finder {

    private final Means means;

    Finder(Means means) {
        this.means = means;
    }

    Handle find(String kind, String region, String workspace, String idOrExactName) {
        Provisioner provisioner = means.provisioners().of(kind);
        Provisioner.Operations operations = provisioner.operations();
        Reads reads = new Reads(means.cloud());
        Optional<Map<String, Object>> byId = idOrExactName.startsWith(operations.idPrefix())
                ? reads.get(region, operations.get(), Map.of(operations.idField(), idOrExactName))
                : Optional.empty();
        return byId.or(() -> byName(region, workspace, idOrExactName, provisioner, reads))
                .map(row -> handle(kind, region, workspace, row, operations))
                .orElseThrow(() -> {
                    List<Map<String, Object>> all =
                            reads.rows(region, operations.list(), provisioner.listing(workspace));
                    return none(kind, region, workspace, idOrExactName, all, operations);
                });
    }

    private static Optional<Map<String, Object>> byName(
            String region, String workspace, String name, Provisioner provisioner, Live live) {
        Provisioner.Operations operations = provisioner.operations();
        Map<String, Object> parameters = new LinkedHashMap<>(provisioner.listing(workspace));
        parameters.put(operations.nameField(), name);
        List<Map<String, Object>> same = named(name, live.rows(region, operations.list(), parameters), provisioner);
        if (same.size() > 1) {
            throw several(provisioner.kind(), name, same, operations);
        }
        return same.stream().findFirst();
    }

    /** Of several that have the name, those that have not ended; of none of those, all. */
    private static List<Map<String, Object>> named(
            String name, List<Map<String, Object>> all, Provisioner provisioner) {
        Map<String, Map<String, Object>> byId = all.stream()
                .filter(row -> name.equals(row.get(provisioner.operations().nameField())))
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get(provisioner.operations().idField())), row -> row, (a, b) -> a,
                        LinkedHashMap::new));
        List<Map<String, Object>> live = byId.values().stream()
                .filter(row -> !provisioner.lifecycle().ended().contains(String.valueOf(row.get("Status"))))
                .toList();
        return live.isEmpty() ? List.copyOf(byId.values()) : live;
    }

    private static Handle handle(
            String kind, String region, String workspace, Map<String, Object> row, Provisioner.Operations operations) {
        Handle handle = new Handle(
                kind,
                String.valueOf(row.get(operations.nameField())),
                region,
                row.get("WorkspaceId") == null ? workspace : String.valueOf(row.get("WorkspaceId")));
        handle.exists(String.valueOf(row.get(operations.idField())));
        return handle;
    }

    private static Failure several(
            String kind, String name, List<Map<String, Object>> same, Provisioner.Operations operations) {
        return new Failure(
                Exit.FAILED,
                same.size() + " of kind " + kind + " are called '" + name + "': " + same.stream()
                        .map(r -> r.get(operations.idField()) + " (" + r.get("Status") + ", " + r.get("GmtCreateTime") + ")")
                        .collect(joining(", ")),
                "say which one by its id");
    }

    private static Failure none(
            String kind, String region, String workspace, String sought, List<Map<String, Object>> all,
            Provisioner.Operations operations) {
        List<String> known = all.stream()
                .flatMap(r -> Stream.of(operations.nameField(), operations.idField())
                        .map(f -> String.valueOf(r.get(f))))
                .distinct()
                .toList();
        return new Failure(
                Exit.FAILED,
                "there is no " + new Named(kind, region, workspace, sought),
                Suggestions.didYouMean(sought, known));
    }
}
