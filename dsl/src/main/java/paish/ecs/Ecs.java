package paish.ecs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Change;
import paish.engine.Live;
import paish.engine.Provisioner;
import paish.engine.Request;
import paish.language.Block;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Filled;
import paish.language.Size;
import paish.product.Exported;
import paish.product.Observation;
import paish.product.Places;
import paish.product.Product;
import paish.product.ScriptWords;
import paish.workload.ScriptText;
import paish.workload.fetch.Fetches;

/** ECS as a product of the language. */
public final class Ecs implements Product {

    private static final BigDecimal SOME_MEMORY = BigDecimal.ONE;

    private final Block block = EcsBlock.create();

    @Override
    public Block block() {
        return block;
    }

    @Override
    public boolean inWorkspace() {
        return false;
    }

    @Override
    public Optional<String> ownRegion(Filled filled) {
        return filled.value("regions").map(Object::toString);
    }

    @Override
    public Request request(Filled filled, String region, String workspace) {
        return EcsRequest.of(filled.body(), terms(filled, region), filled.place(), Places.of(filled));
    }

    @Override
    public Filled amended(Filled there, Filled changes) {
        throw new Failure(Exit.INVALID, "what ran on an ecs instance cannot be read back, so that it cannot be cloned", "create another one");
    }

    @Override
    public Set<String> derived() {
        return Set.of();
    }

    @Override
    public Change update(Filled words, boolean start) {
        throw new Failure(Exit.INVALID, "an ecs instance is not updated", "create another one");
    }

    @Override
    public List<String> outcome() {
        return List.of("ExitCode", "InvocationStatus", "Output");
    }

    @Override
    public Exported export(String region, Map<String, Object> details, Live live) {
        throw new Failure(Exit.FAILED, "what ran on an ecs instance cannot be read back, so that its block cannot be written", "");
    }

    @Override
    public Observation observation() {
        return new EcsObservation();
    }

    @Override
    public Provisioner provisioner() {
        return new EcsProvisioner();
    }

    private static EcsTerms terms(Filled filled, String region) {
        List<String> regions = texts(filled, "regions");
        ScriptText script = ScriptWords.script(filled);
        return new EcsTerms(
                texts(filled, "type"), need(filled), regions.isEmpty() ? List.of(region) : regions, texts(filled, "zones"),
                isTrue(filled, "keep"), filled.value("timeout").map(Duration.class::cast).orElse(EcsTerms.USUAL_TIMEOUT),
                filled.value("duration").map(Duration.class::cast),
                filled.value("internet").map(Boolean.TRUE::equals).orElseGet(() -> !Fetches.of(script).isEmpty()),
                filled.entry("vpc").map(Ecs::network), script);
    }

    private static Optional<MachineNeed> need(Filled filled) {
        Optional<Entry> gpu = filled.entry("gpu");
        if (!filled.has("cpu") && gpu.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MachineNeed(
                filled.value("cpu").map(c -> ((Long) c).intValue()).orElse(1),
                filled.value("memory").flatMap(m -> Size.parse(m.toString())).map(s -> BigDecimal.valueOf(s.gibibytes())).orElse(SOME_MEMORY),
                gpu.flatMap(Entry::known).map(g -> ((Long) g).intValue()).orElse(0),
                gpu.flatMap(g -> g.argument("type")).map(Object::toString)));
    }

    private static EcsTerms.OwnNetwork network(Entry vpc) {
        return new EcsTerms.OwnNetwork(
                vpc.value().toString(), vpc.argument("vswitch").orElseThrow().toString(),
                vpc.argument("securityGroup").map(Object::toString));
    }

    private static boolean isTrue(Filled filled, String word) {
        return filled.value(word).filter(Boolean.TRUE::equals).isPresent();
    }

    private static List<String> texts(Filled filled, String word) {
        return filled.entry(word).map(e -> e.values().stream().map(String::valueOf).distinct().toList()).orElse(List.of());
    }
}
