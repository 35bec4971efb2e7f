package paish.compute;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.catalogue.Spec;
import paish.catalogue.Specs;
import paish.cloud.CloudException;
import paish.ecs.EcsOffer;
import paish.engine.Live;
import paish.engine.Parallel;
import paish.selection.Candidate;
import paish.selection.Complexity;
import paish.selection.FcFit;
import paish.selection.Need;
import paish.selection.Product;
import paish.selection.Selector;
import paish.workload.Task;

/** What the products offer now for a need, each asked on its own and all at once. */
final class Offers {

    /** Start-up times are assumptions but for ECS; no page of the others gives one. */
    private static final Duration DLC_STARTUP = Duration.ofMinutes(3);
    private static final Duration FC_STARTUP = Duration.ofSeconds(10);
    private static final Duration ACK_STARTUP = Duration.ofMinutes(12);

    /** One node's price stands for a cluster. */
    private static final Comparator<Candidate> CHEAPEST = Comparator
            .comparing((Candidate c) -> !c.inStock())
            .thenComparing(c -> c.hourly().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::name);

    private static final int COMPARED = 12;

    private static final String NOT_YET = "paish cannot run it there yet";

    private final Live live;
    private final String region;
    private final Need need;
    private final Optional<String> workspace;

    Offers(Live live, String region, Need need, Optional<String> workspace) {
        this.live = live;
        this.region = region;
        this.need = need;
        this.workspace = workspace;
    }

    /**
     * @param candidates of every product that answered
     * @param silent why others did not
     */
    record All(List<Candidate> candidates, List<String> silent) {}

    All all() {
        List<All> answers = Parallel.map(Selector.products(need), Product.values().length, this::asked, skipped -> new All(List.of(), List.of()));
        return new All(
                answers.stream().flatMap(a -> a.candidates().stream()).toList(),
                answers.stream().flatMap(a -> a.silent().stream()).toList());
    }

    /** One that refuses is left out and said; the others are compared all the same. */
    private All asked(Product product) {
        try {
            List<Candidate> offered = of(product);
            return new All(offered, offered.isEmpty() ? List.of(product.word() + ": nothing in " + region + " has " + described()) : List.of());
        } catch (CloudException e) {
            return new All(List.of(), List.of(product.word() + " could not be asked: " + e.operation() + ": " + e.code() + ": " + e.text()));
        }
    }

    private String described() {
        return (long) Math.ceil(need.cpu()) + " vCPU, " + BigDecimal.valueOf(need.memoryGiB()).stripTrailingZeros().toPlainString() + " GiB"
                + (need.gpus() == 0 ? "" : ", " + need.gpus() + " GPU" + need.gpuType().map(t -> " " + t).orElse(""));
    }

    private List<Candidate> of(Product product) {
        return switch (product) {
            case ECS -> ecs().stream().map(this::instance).toList();
            case ACK -> ecs().stream().map(this::node).min(CHEAPEST).stream().toList();
            case DLC -> dlc();
            case FC -> List.of(function());
        };
    }

    private List<EcsOffer> ecs() {
        return EcsOffer.of(live, region, (int) Math.ceil(need.cpu()), BigDecimal.valueOf(need.memoryGiB()), need.gpus(), need.gpuType());
    }

    private Candidate instance(EcsOffer offer) {
        return new Candidate(
                Product.ECS, region, offer.zone(), offer.type(), offer.cpu(), offer.memory().doubleValue(), offer.gpu(), offer.gpuType(),
                offer.hourly(), BigDecimal.ZERO, EcsOffer.STARTUP, !offer.zone().isEmpty(), tooLong(), Complexity.MEDIUM,
                "the instance and what was made for it, by itself", List.of());
    }

    private Optional<String> tooLong() {
        return need.task() != Task.SERVICE && need.duration().compareTo(EcsOffer.LONGEST) > 0
                ? Optional.of("a script runs " + EcsOffer.LONGEST.toHours() + " h at the most there") : Optional.empty();
    }

    /** A node is an ECS instance and priced as one; what the cluster costs besides has no price operation. */
    private Candidate node(EcsOffer offer) {
        return new Candidate(
                Product.ACK, region, offer.zone(), offer.type(), offer.cpu(), offer.memory().doubleValue(), offer.gpu(), offer.gpuType(),
                offer.hourly(), BigDecimal.ZERO, ACK_STARTUP, !offer.zone().isEmpty(), Optional.of(NOT_YET), Complexity.HIGH,
                "the cluster, its nodes and their network", List.of("one node; the cluster's own fee is not among the prices"));
    }

    /** Function Compute has no price operation, and a remembered price is none. */
    private Candidate function() {
        FcFit fit = FcFit.of(need);
        List<String> against = new ArrayList<>(fit.against());
        against.add(NOT_YET);
        return new Candidate(
                Product.FC, region, "", fit.cpu().stripTrailingZeros().toPlainString() + " vCPU, " + fit.memoryMb() + " MB",
                fit.cpu().doubleValue(), fit.memoryMb() / 1024.0, fit.gpuType().isPresent() ? 1 : 0, fit.gpuType().orElse(""),
                Optional.empty(), BigDecimal.ZERO, FC_STARTUP, true, Optional.of(String.join("; ", against)), Complexity.LOW,
                "the function", List.of("Function Compute has no price operation"));
    }

    /** The smallest specs that meet the need; where none does, all: what there is is part of the answer. */
    private List<Candidate> dlc() {
        Specs prices = Specs.of(Specs.DSW, region, live);
        List<Candidate> all = Stream.of("CPU", "GPU")
                .flatMap(type -> live.rows(region, Specs.DLC, Map.of("AcceleratorType", type)).stream())
                .map(row -> job(row, prices))
                .sorted(Comparator.comparing(Candidate::gpus).thenComparing(Candidate::cpu).thenComparing(Candidate::memoryGiB))
                .toList();
        List<Candidate> fitting = all.stream().filter(this::isLargeEnough).limit(COMPARED).toList();
        return fitting.isEmpty() ? all : fitting;
    }

    private boolean isLargeEnough(Candidate candidate) {
        return candidate.cpu() >= need.cpu() && candidate.memoryGiB() >= need.memoryGiB()
                && (need.gpus() == 0 ? candidate.gpus() == 0 : candidate.gpus() >= need.gpus());
    }

    private Candidate job(Map<String, Object> row, Specs prices) {
        String type = String.valueOf(row.get("InstanceType"));
        Optional<String> limit = workspace.isPresent() ? Optional.empty() : Optional.of("a job needs a workspace, and none is set");
        return new Candidate(
                Product.DLC, region, "", type, number(row, "Cpu"), number(row, "Memory"), (int) number(row, "Gpu"),
                row.get("GpuType") == null ? "" : row.get("GpuType").toString(),
                prices.find(type).flatMap(Spec::price), BigDecimal.ZERO, DLC_STARTUP,
                Boolean.parseBoolean(String.valueOf(row.get("IsAvailable"))), limit, Complexity.LOW, "nothing: a job ends with its script",
                List.of("an estimate: the price of the same spec for notebooks, DLC lists none"));
    }

    private static double number(Map<String, Object> row, String field) {
        return row.get(field) instanceof Number n ? n.doubleValue() : 0;
    }
}
