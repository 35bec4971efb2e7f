package paish.compute;

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

/** {@code compute} in the language. Its request is one of another product by the time that something is planned. */
public final class Compute implements Product {

    public static final String KIND = "compute";

    private static final Duration LEAST_TIMEOUT = Duration.ofMinutes(10);

    private final Block block = ComputeBlock.create();

    @Override
    public Block block() {
        return block;
    }

    @Override
    public boolean provisions() {
        return false;
    }

    @Override
    public boolean inRegion() {
        return false;
    }

    @Override
    public boolean inWorkspace() {
        return false;
    }

    @Override
    public Optional<String> ownRegion(Filled filled) {
        return filled.value("region").map(Object::toString);
    }

    @Override
    public Request request(Filled filled, String region, String workspace) {
        Duration duration = (Duration) filled.value("duration").orElseThrow();
        Optional<Entry> gpu = filled.entry("gpu");
        Wanted wanted = new Wanted(
                ScriptWords.task(filled),
                ((Long) filled.value("cpu").orElseThrow()).intValue(),
                BigDecimal.valueOf(Size.parse(filled.value("memory").orElseThrow().toString()).orElseThrow().gibibytes()),
                gpu.flatMap(Entry::known).map(g -> ((Long) g).intValue()).orElse(0),
                gpu.flatMap(g -> g.argument("type")).map(Object::toString),
                duration,
                filled.value("timeout").map(Duration.class::cast).orElse(twice(duration)),
                ScriptWords.script(filled),
                Optional.of(region), Optional.of(workspace),
                filled.value("product").map(Object::toString), filled.value("budget").map(Object::toString),
                filled.value("image").map(Object::toString));
        String name = filled.value("name").map(Object::toString).orElseGet(() -> "compute-" + Integer.toHexString(wanted.terms().hashCode()));
        return new Request(
                KIND, name, region, workspace, Map.of(), List.of(), Optional.empty(), false, filled.place(), Places.of(filled), wanted.terms());
    }

    @Override
    public Filled amended(Filled there, Filled changes) {
        throw chosenFirst();
    }

    @Override
    public Set<String> derived() {
        return Set.of();
    }

    @Override
    public Provisioner provisioner() {
        throw chosenFirst();
    }

    @Override
    public Change update(Filled words, boolean start) {
        throw chosenFirst();
    }

    @Override
    public Exported export(String region, Map<String, Object> details, Live live) {
        throw chosenFirst();
    }

    @Override
    public Observation observation() {
        throw chosenFirst();
    }

    private static Failure chosenFirst() {
        return new Failure(Exit.INVALID, "there is nothing of kind compute: what is chosen is of a product's kind", "");
    }

    private static Duration twice(Duration duration) {
        Duration twice = duration.multipliedBy(2);
        return twice.compareTo(LEAST_TIMEOUT) < 0 ? LEAST_TIMEOUT : twice;
    }
}
