package paish.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paish.selection.Rejection.Reason;

/** Chooses: what does not fit falls out with its reasons, and of the others the cheapest is taken. */
public final class Selector {

    private static final Comparator<Row> SHOWN = Comparator.comparing(Row::chosen).reversed()
            .thenComparing(r -> !r.fits())
            .thenComparing(r -> r.rejections().stream().map(Rejection::reason).toList().contains(Reason.LOCKED_OUT))
            .thenComparing(r -> r.estimate().isEmpty())
            .thenComparing(r -> r.estimate().orElse(null), Comparator.nullsLast(Estimate.BEST))
            .thenComparing(r -> r.candidate().name());

    private static final Comparator<Estimate> LARGEST = Comparator
            .comparingInt((Estimate e) -> e.candidate().gpus()).thenComparingDouble(e -> e.candidate().cpu())
            .thenComparingDouble(e -> e.candidate().memoryGiB()).reversed().thenComparing(Estimate.BEST);

    private Selector() {}

    /** The products whose offers are worth asking for: what the decision tree leaves, or the one that is named. */
    public static List<Product> products(Need need) {
        return Tree.products(need);
    }

    /** The products that are not asked, and why; empty where all are, and where the user named one. */
    public static Optional<String> leftOut(Need need) {
        return Tree.leftOut(need);
    }

    public static Selection select(Need need, List<Candidate> candidates) {
        List<Row> rows = candidates.stream().distinct().map(c -> row(need, c)).toList();
        Optional<Estimate> chosen = best(rows.stream().filter(Row::fits));
        List<Row> shown = new ArrayList<>(rows.stream().map(r -> new Row(
                r.candidate(), r.estimate(), r.rejections(), chosen.isPresent() && chosen.equals(r.estimate()) && r.fits())).toList());
        shown.sort(SHOWN);
        boolean tooDear = chosen.isEmpty() && rows.stream().anyMatch(r -> only(r, Reason.OVER_BUDGET));
        return new Selection(chosen, shown,
                tooDear ? best(rows.stream().filter(r -> only(r, Reason.OVER_BUDGET))) : Optional.empty(),
                tooDear ? rows.stream().filter(r -> only(r, Reason.TOO_SMALL)).flatMap(r -> r.estimate().stream()).min(LARGEST) : Optional.empty());
    }

    private static Row row(Need need, Candidate candidate) {
        List<Rejection> against = new ArrayList<>(Fit.against(need, candidate));
        Optional<Estimate> estimate = candidate.hourly().map(hourly -> Estimate.of(candidate, hourly, need.duration()));
        estimate.filter(e -> against.stream().noneMatch(r -> r.reason() == Reason.LOCKED_OUT))
                .flatMap(e -> need.budgetCny().filter(cap -> e.cost().compareTo(cap) > 0).map(cap -> overBudget(e, cap)))
                .ifPresent(against::add);
        return new Row(candidate, estimate, against, false);
    }

    private static Rejection overBudget(Estimate estimate, BigDecimal cap) {
        return new Rejection(Reason.OVER_BUDGET, "over budget: "
                + rounded(estimate.cost()) + " of " + rounded(cap) + " CNY");
    }

    /** Rounded up, an amount above the cap does not read as the cap. */
    private static String rounded(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.CEILING).stripTrailingZeros().toPlainString();
    }

    private static boolean only(Row row, Reason reason) {
        return row.rejections().size() == 1 && row.rejections().get(0).reason() == reason;
    }

    private static Optional<Estimate> best(Stream<Row> rows) {
        return rows.flatMap(r -> r.estimate().stream()).min(Estimate.BEST);
    }
}
