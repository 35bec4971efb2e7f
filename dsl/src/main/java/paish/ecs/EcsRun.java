package paish.ecs;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.CloudException;
import paish.cloud.Reaction;
import paish.cloud.Reactions;
import paish.engine.Bench;
import paish.engine.Cost;
import paish.engine.Event;
import paish.engine.Outline;
import paish.engine.Request;
import paish.language.Exit;
import paish.language.Failure;

/** One run: an instance where there is stock, the script on it, its output and its exit code. */
final class EcsRun implements Outline.Work {

    private final Request request;
    private final EcsTerms terms;
    private final Lifespan lifespan;
    private final Ladder planned;

    EcsRun(Request request, EcsTerms terms, Ladder planned) {
        this.request = request;
        this.terms = terms;
        this.lifespan = new Lifespan(terms);
        this.planned = planned;
    }

    @Override
    public void on(Bench bench) {
        Made made = create(bench);
        new Machine(bench, made.rung().region(), made.id()).await();
        Invocation invocation = new Shipment(bench, made.rung().region(), made.id(), request, terms).send();
        if (terms.keep()) {
            // Not before: an instance on which the script was never begun is of no use to anybody.
            bench.keep(made.kept());
        }
        Invocation.Result result = invocation.await(terms.timeout());
        bench.outcome(outcome(made, result));
        if (terms.keep()) {
            bench.tell(Event.Type.WARNING, Map.of("message", "it is kept, and costs "
                    + made.rung().price().now().stripTrailingZeros().toPlainString() + " CNY an hour until it is deleted: delete "
                    + "instance('" + made.id() + "'), confirm: true"));
        }
        judge(result);
    }

    private record Made(String id, Rung rung, Network.Connection connection) {

        List<String> kept() {
            return List.of(id, connection.securityGroup(), connection.vswitch(), connection.vpc());
        }
    }

    /** The ladder as it was planned, and what has come into stock meanwhile; of this product alone. */
    private Made create(Bench bench) {
        Market market = new Market(bench, request.body());
        Network network = new Network(bench, request.name(), terms.network());
        List<Rung> tried = new ArrayList<>();
        for (Ladder ladder = planned; !ladder.rungs().isEmpty(); ladder = Ladder.of(market, terms).without(tried)) {
            for (Rung rung : ladder.rungs()) {
                tried.add(rung);
                Optional<Made> made = create(bench, market, network, rung);
                if (made.isPresent()) {
                    bench.exists(made.get().id(), rung.region());
                    return made.get();
                }
            }
        }
        throw new Failure(
                Exit.FAILED,
                "out of stock wherever " + request + " may run: " + tried.stream().map(r -> r.type() + " in " + r.zone()).collect(joining(", ")),
                "allow more: regions 'cn-…', 'cn-…', or types; nothing else is taken in its place");
    }

    /** Empty where there is no stock. */
    private Optional<Made> create(Bench bench, Market market, Network network, Rung rung) {
        if (!market.zones(rung.region(), rung.type()).contains(rung.zone())) {
            passed(bench, rung, "sold out");
            return Optional.empty();
        }
        try {
            Network.Connection connection = network.at(rung.region(), rung.zone());
            Optional<Cost> cost = agreed(bench, market, rung);
            if (cost.isEmpty()) {
                passed(bench, rung, "no price any more, or one above its limit");
                return Optional.empty();
            }
            Map<String, Object> body = new Launch(request, lifespan).body(rung, connection, bench.now());
            return Optional.of(new Made(bench.make(EcsParts.INSTANCE, rung.region(), body, cost.get()), rung, connection));
        } catch (CloudException e) {
            if (Reactions.read().to(e) != Reaction.NEXT_ZONE) {
                throw refused(e);
            }
            passed(bench, rung, e.code());
            return Optional.empty();
        }
    }

    /**
     * What it costs now, asked right before it is made and again after each answer. A place that has become dearer than
     * what was agreed to is asked about.
     */
    private Optional<Cost> agreed(Bench bench, Market market, Rung rung) {
        while (true) {
            Optional<Cost> cost = market.price(rung.region(), rung.zone(), rung.type()).filter(Market.Price::had).map(p -> lifespan.cost(p.now(), p.most()));
            Optional<BigDecimal> worst = bench.agreed().worst();
            BigDecimal most = worst.orElse(bench.agreed().hourly());
            if (cost.isEmpty() || amount(cost.get()).compareTo(most) <= 0) {
                return cost;
            }
            bench.agree(cost.get(), new Launch(request, lifespan).planned(Optional.of(rung)),
                    "dearer than what was agreed to: " + amount(cost.get()).stripTrailingZeros().toPlainString() + " CNY"
                            + (worst.isPresent() ? " in the worst case" : " an hour") + " instead of "
                            + most.stripTrailingZeros().toPlainString());
        }
    }

    private static BigDecimal amount(Cost cost) {
        return cost.worst().orElse(cost.hourly());
    }

    private static void passed(Bench bench, Rung rung, String why) {
        bench.tell(Event.Type.WARNING, Map.of("message", rung.type() + " in " + rung.zone() + ": " + why + "; the next place is tried"));
    }

    /** Of a quota it is said which; it is for the user to have it raised. */
    private RuntimeException refused(CloudException e) {
        return e.code().startsWith("QuotaExceed")
                ? new Failure(Exit.FAILED, "the quota " + e.code().substring(e.code().indexOf('.') + 1) + " is used up: " + e.text(),
                        "have it raised in the quota centre, or release something; nothing else is tried", e)
                : e;
    }

    private Map<String, Object> outcome(Made made, Invocation.Result result) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("InstanceId", made.id());
        outcome.put("InstanceName", request.name());
        outcome.put("InstanceType", made.rung().type());
        outcome.put("RegionId", made.rung().region());
        outcome.put("ZoneId", made.rung().zone());
        outcome.put("Status", terms.keep() ? "Running" : "Released");
        outcome.put("InvocationStatus", result.status());
        result.exitCode().ifPresent(code -> outcome.put("ExitCode", code));
        outcome.put("Output", result.output());
        return outcome;
    }

    private void judge(Invocation.Result result) {
        if (result.exitCode().filter(code -> code == 0).isPresent()) {
            return;
        }
        String how = result.exitCode().map(code -> "ended with exit code " + code).orElseGet(() -> result.status().equals("Timeout")
                ? "did not end within " + terms.timeout().toMinutes() + " min and was ended"
                : "did not come to its end: " + result.status() + (result.why().isEmpty() ? "" : ", " + result.why()));
        throw new Failure(
                result.status().equals("Timeout") ? Exit.TIMED_OUT : Exit.FAILED, "the script of " + request + " " + how,
                result.status().equals("Timeout") ? "give it more time: timeout '…'" : "its output is above").with(Map.of(
                        "exitCode", result.exitCode().map(Object.class::cast).orElse("")));
    }
}
