package paish.ecs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.catalogue.RamActions;
import paish.engine.Comparison;
import paish.engine.Cost;
import paish.engine.FollowUp;
import paish.engine.Lifecycle;
import paish.engine.Live;
import paish.engine.Provisioner;
import paish.engine.Request;
import paish.engine.Saga;
import paish.engine.Usage;
import paish.language.Diagnostic;

/** ECS instances that run a script. */
public final class EcsProvisioner implements Provisioner {

    private static final Operations OPERATIONS = new Operations(
            "ecs:RunInstances",
            "ecs:DescribeInstanceAttribute",
            "ecs:DescribeInstances",
            Optional.of("ecs:StartInstance"),
            "ecs:StopInstance",
            "ecs:DeleteInstance",
            "InstanceId",
            "i-",
            "InstanceName",
            Optional.empty());

    /** RunInstances takes these; neither the attributes nor the list answer them. */
    private static final Set<String> UNANSWERED =
            Set.of("Amount", "ImageFamily", "SystemDisk", "InternetChargeType", "InternetMaxBandwidthOut", "Tag");

    private static final Stopping STOPPING = new Stopping(
            Map.of("StoppedMode", "StopCharging"),
            List.of("gives back its processor and memory: they are not billed then, its disks are, and a start needs stock again"));

    private final Lifecycle lifecycle = Lifecycle.read(EcsProvisioner.class, "lifecycle.json");
    private final RamActions ram = new RamActions();

    @Override
    public String kind() {
        return "ecs";
    }

    @Override
    public Operations operations() {
        return OPERATIONS;
    }

    @Override
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    @Override
    public Optional<Saga> saga() {
        return Optional.of(new EcsSaga());
    }

    @Override
    public String bound() {
        return "keep false";
    }

    /** Otherwise the account's own setting decides, which may bill it in full (StopInstance: StoppedMode). */
    @Override
    public Stopping stopping() {
        return STOPPING;
    }

    /** A run's outline says it all. */
    @Override
    public List<Diagnostic> verify(Request request, Live live) {
        return List.of();
    }

    @Override
    public Quote price(Request request, Live live) {
        return Quote.NOTHING;
    }

    @Override
    public Quote running(String region, Map<String, Object> existing, Live live) {
        Optional<BigDecimal> hourly = new Market(live, Map.of()).price(region, String.valueOf(existing.get("InstanceType"))).map(Market.Price::now);
        return hourly.map(h -> new Quote(Cost.of(h, Optional.empty(), false), List.of("without its disks")))
                .orElse(new Quote(Cost.NOTHING, List.of("its price is not known"), false));
    }

    @Override
    public Usage usage(String region, Map<String, Object> row, Live live) {
        return EcsUsage.of(row, lifecycle);
    }

    /** An account may hold thousands that are nobody's business here: those that carry the mark. */
    @Override
    public List<Map<String, Object>> listingLiving(String workspace) {
        return List.of(Tags.filter(""));
    }

    /** A one-shot run has no instance but its own; one that is kept is there already when it is what is asked for. */
    @Override
    public List<Difference> differences(Request request, Map<String, Object> existing) {
        EcsTerms terms = EcsTerms.of(request);
        if (!terms.keep()) {
            return List.of(new Difference("run", "one of its own",
                    "there already: one that is kept, or that of a run that is under way or did not end (paish resume takes that away)"));
        }
        Map<String, Object> wanted = new LinkedHashMap<>(request.body());
        List<Difference> differences = new ArrayList<>();
        if (!terms.types().isEmpty() && !terms.types().contains(String.valueOf(existing.get("InstanceType")))) {
            differences.add(new Difference("InstanceType", String.join(" or ", terms.types()), existing.get("InstanceType")));
        }
        wanted.keySet().removeAll(Set.of("InstanceType", "ZoneId", "RegionId", "SpotPriceLimit", "SpotDuration"));
        differences.addAll(Comparison.of(wanted, existing, UNANSWERED));
        return differences;
    }

    @Override
    public List<FollowUp> missing(List<FollowUp> calls, Map<String, Object> existing) {
        return List.of();
    }

    @Override
    public boolean counts(String status) {
        return true;
    }

    @Override
    public Map<String, Object> listing(String workspace) {
        return Map.of();
    }

    @Override
    public Map<String, Object> marked(Map<String, Object> body, String correlator) {
        return Tags.marked(body, correlator);
    }

    @Override
    public Map<String, Object> listingMarked(String workspace, String correlator) {
        return Tags.filter(correlator);
    }

    @Override
    public Optional<String> mark(Map<String, Object> row) {
        return Tags.mark(row);
    }

    @Override
    public List<String> ram(String operation) {
        return ram.of(operation);
    }
}
