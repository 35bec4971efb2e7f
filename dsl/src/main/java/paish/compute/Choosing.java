package paish.compute;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paish.dlc.DlcOffer;
import paish.ecs.EcsOffer;
import paish.engine.Budget;
import paish.engine.Live;
import paish.engine.Rate;
import paish.engine.Request;
import paish.language.Exit;
import paish.language.Failure;
import paish.selection.Candidate;
import paish.selection.Estimate;
import paish.selection.Need;
import paish.selection.Product;
import paish.selection.Row;
import paish.selection.Selection;
import paish.selection.Selector;
import paish.workload.Task;
import paish.workload.environment.Expected;
import paish.workload.fetch.Fetch;
import paish.workload.fetch.Fetches;
import paish.workload.region.RegionChoice;
import paish.workload.region.RegionRules;

/** Chooses where a {@code compute} request runs: the region by what the script fetches, the product by price and stock. */
public final class Choosing {

    /** Types of the chosen product that are tried after the chosen one. */
    private static final int TRIED = 4;
    /** Rows of a choice without a result. */
    private static final int TOLD = 12;

    private final Request request;
    private final Wanted wanted;
    private final Live live;
    private final Rate rate;

    /** @param rate how a budget in dollars is compared with prices in CNY */
    public Choosing(Request request, Live live, Rate rate) {
        this.request = request;
        this.wanted = Wanted.of(request);
        this.live = live;
        this.rate = rate;
    }

    /** Reads what is offered now; changes nothing. */
    public Choice choose() {
        List<Fetch> fetches = Fetches.of(wanted.script());
        RegionChoice region = RegionRules.choose(wanted.region(), wanted.task(), fetches);
        Optional<Budget> budget = wanted.budget().flatMap(text -> Budget.parse(text, rate));
        Need need = need(budget.map(Budget::inCny));
        Offers.All offers = new Offers(live, region.region(), need, wanted.workspace()).all();
        Selection selection = Selector.select(need, offers.candidates());
        List<String> notes = new ArrayList<>(List.of("region " + region.reason()));
        notes.addAll(region.notes());
        budget.filter(b -> b.currency().equals("USD")).ifPresent(b -> notes.add("budget " + b + " = "
                + b.inCny().stripTrailingZeros().toPlainString() + " CNY (" + b.rate() + ")"));
        Selector.leftOut(need).ifPresent(notes::add);
        notes.addAll(offers.silent());
        selection.chosen().ifPresent(chosen -> notes.addAll(why(selection, chosen)));
        Optional<Request> made = selection.chosen().map(chosen -> request(selection, chosen, region.region(), !fetches.isEmpty(), need, notes));
        return new Choice(selection, region.region(), notes, offers.silent(), made);
    }

    /** @throws Failure when nothing can be taken, with what speaks against each */
    public Request chosen() {
        if (wanted.task() == Task.SERVICE && wanted.budget().isPresent()) {
            throw new Failure(Exit.OVER_BUDGET, "over budget: " + request + " is a service, which is kept, and nothing bounds what it costs; nothing was changed",
                    "look at its price an hour with select, and leave the budget out");
        }
        Choice choice = choose();
        return choice.request().orElseThrow(() -> nothing(choice));
    }

    private Need need(Optional<BigDecimal> budget) {
        return new Need(
                wanted.task(), wanted.cpu(), wanted.memory().doubleValue(), wanted.gpu(), wanted.gpuType(), wanted.duration(), false,
                budget, wanted.product().flatMap(Product::of));
    }

    private List<String> why(Selection selection, Estimate chosen) {
        List<String> why = new ArrayList<>();
        why.add("chosen: " + chosen.candidate().name() + ", " + amount(chosen.cost()) + " CNY for " + minutes(chosen.time())
                + (wanted.product().isPresent() ? ", of " + wanted.product().get() + " alone, as asked" : ""));
        String others = selection.rows().stream()
                .filter(r -> r.fits() && !r.chosen())
                .limit(TRIED)
                .map(r -> r.candidate().product().word() + " " + r.candidate().type() + " "
                        + r.estimate().map(e -> amount(e.cost())).orElse("?"))
                .collect(joining(", "));
        if (!others.isEmpty()) {
            why.add("next: " + others + " CNY");
        }
        return why;
    }

    private Request request(
            Selection selection, Estimate chosen, String region, boolean fetches, Need need, List<String> notes) {
        return switch (chosen.candidate().product()) {
            case ECS -> ecs(selection, chosen, region, fetches, need, notes);
            case DLC -> DlcOffer.request(
                    request.name(), region, wanted.workspace().orElseThrow(), wanted.script(), chosen.candidate().type(),
                    wanted.image().or(() -> DlcOffer.image(live, region, wanted.gpu() > 0)).orElseThrow(() -> new Failure(
                            Exit.FAILED, "no official image for " + (wanted.gpu() > 0 ? "GPU" : "CPU") + " jobs was found in " + region, "say one: image '…'")),
                    within(need, chosen, t -> Optional.of(hours(chosen.candidate().hourly().orElseThrow(), t))),
                    Stream.concat(notes.stream(), Expected.of(wanted.script()).notes().stream()).toList(), request.place(), request.places());
            default -> throw new IllegalStateException(chosen.candidate().product() + " is not offered");
        };
    }

    /** What fits besides the chosen type is what is tried where that one is out of stock. */
    private Request ecs(Selection selection, Estimate chosen, String region, boolean fetches, Need need, List<String> notes) {
        List<String> types = selection.rows().stream()
                .filter(Row::fits)
                .map(Row::candidate)
                .filter(c -> c.product() == Product.ECS)
                .map(Candidate::type)
                .distinct()
                .limit(TRIED)
                .toList();
        BigDecimal dearest = selection.rows().stream()
                .filter(r -> r.candidate().product() == Product.ECS && types.contains(r.candidate().type()))
                .flatMap(r -> r.candidate().hourly().stream())
                .max(BigDecimal::compareTo)
                .orElseThrow();
        boolean keep = wanted.task() == Task.SERVICE;
        Duration timeout = keep ? wanted.timeout() : within(need, chosen, t -> EcsOffer.worst(dearest, atMost(t)));
        return EcsOffer.request(
                request.name(), region, types, wanted.image().orElse(EcsOffer.IMAGE), wanted.script(), atMost(timeout), wanted.duration(), keep,
                fetches, notes, request.place(), request.places());
    }

    private static Duration atMost(Duration timeout) {
        return timeout.compareTo(EcsOffer.LONGEST) > 0 ? EcsOffer.LONGEST : timeout;
    }

    /** The time limit, shortened to what the budget allows, but not below the time that it is expected to take. */
    private Duration within(Need need, Estimate chosen, java.util.function.Function<Duration, Optional<BigDecimal>> worst) {
        if (need.budgetCny().isEmpty()) {
            return wanted.timeout();
        }
        BigDecimal cap = need.budgetCny().get();
        Duration timeout = wanted.timeout();
        while (worst.apply(timeout).filter(w -> w.compareTo(cap) > 0).isPresent()) {
            Duration shorter = timeout.minusMinutes(5);
            if (shorter.compareTo(wanted.duration()) < 0) {
                throw new Failure(
                        Exit.OVER_BUDGET,
                        "over budget: " + chosen.candidate().name() + " would come to "
                                + amount(worst.apply(timeout).orElseThrow()) + " CNY in the worst case, the budget is "
                                + wanted.budget().orElseThrow() + "; nothing was changed",
                        "use less, for a shorter time, or raise the budget");
            }
            timeout = shorter;
        }
        return timeout;
    }

    private Failure nothing(Choice choice) {
        int more = choice.rows().size() - TOLD;
        String against = choice.rows().stream()
                .map(row -> row.get("Product") + " " + row.get("Type") + ": " + row.get("Verdict"))
                .limit(TOLD)
                .collect(joining("\n  ")) + (more > 0 ? "\n  and " + more + " more: select shows all of them" : "");
        boolean dear = choice.selection().overBudget().isPresent();
        String cheaper = choice.selection().overBudget()
                .map(e -> "the cheapest that fits is " + e.candidate().name() + " for " + amount(e.cost()) + " CNY"
                        + choice.selection().smaller().map(s -> "; within the budget, and smaller: " + s.candidate().name() + " for " + amount(s.cost()) + " CNY").orElse(""))
                .orElse("ask for less, allow another region, or take the product's lock away");
        return new Failure(
                dear ? Exit.OVER_BUDGET : Exit.FAILED,
                (dear ? "over budget" : "nothing can be taken") + " for " + request + " in " + choice.region()
                        + (against.isEmpty() ? ": nothing is offered" : ":\n  " + against)
                        + choice.silent().stream().map(n -> "\n  " + n).collect(joining()),
                cheaper);
    }

    private static BigDecimal hours(BigDecimal hourly, Duration time) {
        return hourly.multiply(BigDecimal.valueOf(time.toSeconds())).divide(BigDecimal.valueOf(3600), 4, java.math.RoundingMode.HALF_UP);
    }

    private static String amount(BigDecimal cny) {
        return cny.setScale(2, java.math.RoundingMode.CEILING).toPlainString();
    }

    private static String minutes(Duration time) {
        return (time.toSeconds() + 59) / 60 + " min";
    }
}
