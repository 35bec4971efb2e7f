package paish.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks through whole workspaces for what nobody claims. Changes nothing. */
final class Orphans {

    private final Means means;
    private final Ownership ownership;

    Orphans(Means means) {
        this.means = means;
        this.ownership = new Ownership(means.journal());
    }

    List<Orphan> in(String region, List<String> workspaces) {
        List<Orphan> orphans = new ArrayList<>();
        for (String workspace : workspaces) {
            means.provisioners().all().stream()
                    .filter(Provisioner::madeAtOnce)
                    .forEach(kind -> orphans.addAll(in(region, workspace, kind)));
        }
        means.provisioners().all().stream()
                .flatMap(kind -> kind.saga().stream())
                .flatMap(saga -> saga.parts().stream())
                .distinct()
                .forEach(part -> orphans.addAll(new Permitted(means).look(
                        "looking for what runs have left in " + region, () -> in(region, part))));
        return orphans;
    }

    private List<Orphan> in(String region, String workspace, Provisioner kind) {
        try (var rows = means.cloud().rows(region, kind.operations().list(), kind.listing(workspace))) {
            return rows.filter(row -> lives(row, kind))
                    .filter(row -> kind.mark(row).isPresent() && !ownership.of(row, kind))
                    .map(row -> orphan(region, workspace, row, kind))
                    .toList();
        }
    }

    /** What runs have made belongs to no workspace. */
    private List<Orphan> in(String region, Part part) {
        try (var rows = means.cloud().rows(region, part.list(), Map.of())) {
            return rows.filter(row -> part.mark().apply(row).isPresent() && !ownership.of(row, part))
                    .map(row -> new Orphan(
                            part.word(), text(row, part.idField()), text(row, part.nameField()), region, "",
                            text(row, "Status"), text(row, "CreationTime"), part.mark().apply(row).orElseThrow()))
                    .toList();
        }
    }

    /** It may cost something, now or when it is started. */
    private static boolean lives(Map<String, Object> row, Provisioner kind) {
        String status = String.valueOf(row.get("Status"));
        Set<String> startable = kind.lifecycle().startable();
        return kind.counts(status) && (!kind.lifecycle().ended().contains(status) || startable.contains(status));
    }

    private static Orphan orphan(String region, String workspace, Map<String, Object> row, Provisioner kind) {
        return new Orphan(
                kind.kind(), text(row, kind.operations().idField()), text(row, kind.operations().nameField()), region,
                row.get("WorkspaceId") == null ? workspace : text(row, "WorkspaceId"), text(row, "Status"),
                text(row, "GmtCreateTime"), kind.mark(row).orElseThrow());
    }

    private static String text(Map<String, Object> row, String field) {
        return Optional.ofNullable(row.get(field)).map(String::valueOf).orElse("");
    }
}
