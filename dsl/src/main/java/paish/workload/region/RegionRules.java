package paish.workload.region;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import paish.workload.Table;
import paish.workload.Task;
import paish.workload.fetch.Fetch;
import paish.workload.fetch.Origin;
import paish.workload.fetch.What;

/** Applies {@code regions.json}: the first row that fits decides. */
public final class RegionRules {

    private static final List<Row> ROWS = Table.rows(RegionRules.class, "regions.json").stream().map(Row::of).toList();

    private RegionRules() {}

    private record Row(String when, String region, String why, int line) {

        static Row of(JsonObject row) {
            return new Row(Table.text(row, "when"), Table.text(row, "region"), Table.text(row, "why"), row.get("line").getAsInt());
        }
    }

    /** @param given the region that the user named; it is kept, and what speaks against it is a note */
    public static RegionChoice choose(Optional<String> given, Task task, List<Fetch> fetches) {
        return ROWS.stream().flatMap(row -> applied(row, given, task, fetches).stream()).findFirst().orElseThrow();
    }

    private static Optional<RegionChoice> applied(Row row, Optional<String> given, Task task, List<Fetch> fetches) {
        return switch (row.when()) {
            case "given" -> given.map(region -> new RegionChoice(
                    region, region + ": " + row.why(), Optional.empty(), against(region, fetches)));
            case "overseasModels" -> deciding(row, fetches, task == Task.TRAINING
                    ? f -> f.origin() == Origin.OVERSEAS && (f.what() == What.MODELS || f.what() == What.GIT)
                    : f -> false);
            case "overseas" -> deciding(row, fetches, f -> f.origin() == Origin.OVERSEAS);
            case "service" -> task == Task.SERVICE ? Optional.of(plain(row, fetches)) : Optional.empty();
            case "domestic" -> deciding(row, fetches, f -> f.origin() == Origin.DOMESTIC);
            default -> Optional.of(plain(row, fetches));
        };
    }

    private static Optional<RegionChoice> deciding(Row row, List<Fetch> fetches, Predicate<Fetch> which) {
        return fetches.stream().filter(which).findFirst().map(fetch -> new RegionChoice(
                row.region(), row.region() + ": " + fetch.says() + "; " + row.why(), Optional.of(fetch), unknown(fetches)));
    }

    private static RegionChoice plain(Row row, List<Fetch> fetches) {
        List<String> unknown = unknown(fetches);
        String why = unknown.isEmpty() || !row.when().equals("none") ? row.why() : "nothing is known to come from overseas";
        return new RegionChoice(row.region(), row.region() + ": " + why, Optional.empty(), unknown);
    }

    private static List<String> against(String region, List<Fetch> fetches) {
        boolean mainland = region.startsWith("cn-") && !region.equals("cn-hongkong");
        Stream<String> slow = fetches.stream().filter(f -> mainland && f.origin() == Origin.OVERSEAS).findFirst()
                .map(f -> f.says() + "; from " + region + " that may time out").stream();
        List<String> notes = new ArrayList<>(slow.toList());
        notes.addAll(unknown(fetches));
        return notes;
    }

    private static List<String> unknown(List<Fetch> fetches) {
        return fetches.stream().filter(f -> f.origin() == Origin.UNKNOWN).map(Fetch::says).toList();
    }
}
