package paish.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for everything that costs something. Changes nothing. */
final class Expenses {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(3_600_000);

    private final Means means;
    private final Ownership ownership;
    private final Live live;

    Expenses(Means means) {
        this.means = means;
        this.ownership = new Ownership(means.journal());
        this.live = new Reads(means.cloud());
    }

    /**
     * What runs, waits or is billed all the same in these workspaces; and what runs of ours have left on purpose, which is
     * in no workspace: wherever the journal says that there may be some, so that nobody else needs the permission to look.
     */
    List<Expense> in(String region, List<String> workspaces) {
        List<Found> found = new ArrayList<>(each(workspaces, workspace ->
                kinds(Provisioner::madeAtOnce).flatMap(kind -> in(region, workspace, kind).stream()).toList()));
        found.addAll(each(kinds(kind -> !kind.madeAtOnce()).toList(), kind ->
                means.journal().regions(kind.kind()).stream().flatMap(r -> kept(r, kind).stream()).toList()));
        return of(found).stream().filter(e -> !ended(e) || !e.usage().notes().isEmpty()).toList();
    }

    private Stream<Provisioner> kinds(Predicate<Provisioner> which) {
        return means.provisioners().all().stream().filter(which);
    }

    /** What these cost, whatever their status. */
    List<Expense> of(Map<Handle, Map<String, Object>> seen) {
        return of(seen.entrySet().stream().map(e -> new Found(e.getKey(), e.getValue())).toList());
    }

    private record Found(Handle handle, Map<String, Object> row) {}

    private List<Found> in(String region, String workspace, Provisioner kind) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Map<String, Object> parameters : kind.listingLiving(workspace)) {
            try (var rows = means.cloud().rows(region, kind.operations().list(), parameters)) {
                rows.filter(row -> mayCost(row, kind))
                        .map(row -> new Found(handle(region, workspace, row, kind), row))
                        .forEach(f -> found.put(f.handle().id().orElseThrow(), f));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Found> kept(String region, Provisioner kind) {
        return new Permitted(means).look("looking for " + kind.kind() + " in " + region, () -> in(region, "", kind));
    }

    /** What has ended for good does not; what can be started again may hold something. */
    private static boolean mayCost(Map<String, Object> row, Provisioner kind) {
        String status = text(row, "Status");
        return !kind.lifecycle().ended().contains(status) || kind.lifecycle().startable().contains(status);
    }

    private boolean ended(Expense expense) {
        return means.provisioners().of(expense.handle()).lifecycle().ended().contains(expense.status());
    }

    private List<Expense> of(List<Found> found) {
        return each(found, f -> List.of(expense(f)));
    }

    private <T, R> List<R> each(List<T> items, Function<T, List<R>> work) {
        List<List<R>> results = Parallel.map(items, means.options().parallel(), work, skipped -> List.of());
        if (Thread.currentThread().isInterrupted()) {
            throw Interruptions.interrupted("looking for what costs something");
        }
        return results.stream().flatMap(List::stream).toList();
    }

    private Expense expense(Found found) {
        Provisioner kind = means.provisioners().of(found.handle());
        Usage usage = kind.usage(found.handle().region(), found.row(), live);
        Provisioner.Quote quote = kind.running(found.handle().region(), found.row(), live);
        BigDecimal hourly = quote.cost().hourly();
        Duration ran = usage.ran(means.time().now());
        List<String> notes = new ArrayList<>(usage.notes());
        notes.addAll(quote.notes());
        return new Expense(
                found.handle(), found.row(), text(found.row(), "Status"), usage, ran, usage.counts() ? hourly : BigDecimal.ZERO,
                hourly.multiply(BigDecimal.valueOf(ran.toMillis())).divide(MILLIS, 4, RoundingMode.HALF_UP),
                quote.known(), quote.cost().estimate(), ownership.of(found.row(), kind) || ownership.made(found.handle(), kind), List.copyOf(notes));
    }

    private static Handle handle(String region, String workspace, Map<String, Object> row, Provisioner kind) {
        String of = text(row, "WorkspaceId");
        return Handle.of(
                kind.kind(), text(row, kind.operations().nameField()), region, of.isEmpty() ? workspace : of,
                text(row, kind.operations().idField()));
    }

    private static String text(Map<String, Object> row, String field) {
        return Optional.ofNullable(row.get(field)).map(String::valueOf).orElse("");
    }
}
