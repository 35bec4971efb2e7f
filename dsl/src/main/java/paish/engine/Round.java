package paish.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import paish.cloud.Cloud;

/**
 * Looks again and again at many resources by list pages of 100, from the newest on. Those that stand further behind are
 * asked for by their ids where that costs less, and in turn where a look has not calls enough for all.
 */
final class Round {

    private static final int PAGE = 100;
    /** From here on, one list costs less than asking for each. */
    private static final int MANY = 3;
    /** What a look at a thousand costs; one at fewer may cost as much where they stand far apart. */
    private static final int LEAST_BUDGET = 11;

    private final Looks looks;
    private final Cloud cloud;
    private final Provisioners provisioners;
    private long turn;

    Round(Cloud cloud, Provisioners provisioners) {
        this.looks = new Looks(cloud, provisioners);
        this.cloud = cloud;
        this.provisioners = provisioners;
    }

    /** By kind, region and workspace: those that are looked at together. */
    static Map<Named, List<Watched>> shelves(List<Watched> all) {
        return all.stream().collect(groupingBy(w -> Named.of(w.handle()).shelf(), LinkedHashMap::new, toList()));
    }

    /**
     * One look at those of one shelf.
     *
     * @param sight is told what the service shows of each; an empty map says that there is none. Nothing is said of
     *     those that this look did not come to, and of new ones that are not listed yet
     */
    void look(Named shelf, List<Watched> together, BiConsumer<Watched, Map<String, Object>> sight) {
        turn++;
        Set<Watched> left = new LinkedHashSet<>(together);
        Listed listed = together.size() < MANY ? Listed.NOTHING : list(shelf, left, sight);
        left.stream().filter(w -> !w.byId()).forEach(Watched::missed);
        left.stream()
                // What stands behind the pages that were read need not be missed often.
                .filter(w -> !listed.complete() || w.byId() || w.oftenMissed())
                .sorted(Comparator.comparing(Watched::turn))
                .limit(budget(together) - listed.calls())
                .toList()
                .forEach(w -> ask(w, sight));
    }

    /** @param complete there is no more than what was read */
    private record Listed(int calls, boolean complete) {
        static final Listed NOTHING = new Listed(0, false);
    }

    private Listed list(Named shelf, Set<Watched> left, BiConsumer<Watched, Map<String, Object>> sight) {
        Map<String, List<Watched>> byId = left.stream().collect(groupingBy(Watched::id, HashMap::new, toList()));
        Set<String> sought = left.stream().filter(w -> !w.byId()).map(Watched::id).collect(toSet());
        int budget = budget(left);
        int likely = pages(sought.size());
        int page = 0;
        boolean complete;
        do {
            List<Map<String, Object>> rows = page(shelf, ++page);
            for (Map<String, Object> row : rows) {
                String id = String.valueOf(row.get(provisioners.of(shelf.kind()).operations().idField()));
                sought.remove(id);
                for (Watched found : byId.getOrDefault(id, List.of())) {
                    found.listed(turn);
                    left.remove(found);
                    sight.accept(found, row);
                }
            }
            complete = rows.size() < PAGE;
        } while (!complete && !sought.isEmpty() && page < budget - 1 && !(page >= likely && left.size() <= budget - page));
        return new Listed(page, complete);
    }

    /** One call more than pages that hold them all. */
    private static int budget(Collection<Watched> together) {
        return Math.max(LEAST_BUDGET, pages(together.size()) + 1);
    }

    private List<Map<String, Object>> page(Named shelf, int number) {
        Provisioner provisioner = provisioners.of(shelf.kind());
        Map<String, Object> parameters = new LinkedHashMap<>(provisioner.listing(shelf.workspace()));
        parameters.put("PageNumber", number);
        parameters.put("PageSize", PAGE);
        try (var rows = cloud.rows(shelf.region(), provisioner.operations().list(), parameters)) {
            return rows.limit(PAGE).toList();
        }
    }

    private void ask(Watched watched, BiConsumer<Watched, Map<String, Object>> sight) {
        looks.at(watched.handle()).ifPresentOrElse(
                row -> {
                    watched.foundById(turn);
                    sight.accept(watched, row);
                },
                () -> {
                    if (watched.byId()) {
                        watched.missed();
                    }
                    if (watched.oftenMissed()) {
                        sight.accept(watched, Map.of());
                    }
                });
    }

    private static int pages(int rows) {
        return (rows + PAGE - 1) / PAGE;
    }
}
