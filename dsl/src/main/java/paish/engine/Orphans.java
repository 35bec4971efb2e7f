package paish.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks through whole workspaces for what nobody claims. Changes nothing. */
final class Orphans {

    private final Means means;
    private final Ownership ownership;
    private final Kept kept;

    Orphans(Means means) {
        this.means = means;
        this.ownership = new Ownership(means.journal());
        this.kept = new Kept(means);
    }

    List<Orphan> in(String region, List<String> workspaces) {
        List<Orphan> orphans = new ArrayList<>();
        for (String workspace : workspaces) {
            means.provisioners().all().stream()
                    .filter(Provisioner::madeAtOnce)
                    .forEach(kind -> orphans.addAll(in(region, workspace, kind)));
        }
        means.provisioners().all().forEach(kind -> kind.saga().ifPresent(saga -> orphans.addAll(new Permitted(means).look(
                "looking for what runs have left in " + region, () -> in(region, kind, saga)))));
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

    /** What runs have made belongs to no workspace; what was kept with an instance is left when that is gone. */
    private List<Orphan> in(String region, Provisioner kind, Saga saga) {
        Map<Part, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        saga.parts().forEach(part -> rows.put(part, rows(region, part)));
        Set<String> living = rows.entrySet().stream()
                .filter(e -> e.getKey().create().equals(kind.operations().create()))
                .flatMap(e -> e.getValue().stream().map(row -> text(row, e.getKey().idField())))
                .collect(Collectors.toSet());
        List<Orphan> orphans = new ArrayList<>();
        rows.forEach((part, all) -> all.stream()
                .filter(row -> part.mark().apply(row).isPresent() && (!ownership.of(row, part) || isLeft(row, part, living)))
                .forEach(row -> orphans.add(new Orphan(
                        part.word(), text(row, part.idField()), text(row, part.nameField()), region, "",
                        text(row, "Status"), text(row, "CreationTime"), part.mark().apply(row).orElseThrow()))));
        return orphans;
    }

    private boolean isLeft(Map<String, Object> row, Part part, Set<String> living) {
        return part.mark().apply(row).flatMap(means.journal()::entry).filter(made -> kept.isLeft(made, living)).isPresent();
    }

    private List<Map<String, Object>> rows(String region, Part part) {
        try (var rows = means.cloud().rows(region, part.list(), Map.of())) {
            return rows.toList();
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
