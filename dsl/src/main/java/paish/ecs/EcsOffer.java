package paish.ecs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Live;
import paish.engine.Parallel;
import paish.engine.Request;
import paish.language.Body;
import paish.language.Place;
import paish.workload.ScriptText;

/**
 * An instance type that meets a need, as ECS offers it now.
 *
 * @param zone with stock; empty text where none has any
 * @param memory GiB
 * @param gpuType as the service writes it; empty text without one
 * @param hourly CNY with its system disk; empty where the service names none
 */
public record EcsOffer(
        String region, String zone, String type, int cpu, BigDecimal memory, int gpu, String gpuType, Optional<BigDecimal> hourly) {

    /** From a creation to the script's first line, and from its last to the release (ECS pages: about two minutes). */
    public static final Duration STARTUP = Lifespan.STARTUP;

    /** What a script may take. */
    public static final Duration LONGEST = EcsTerms.LONGEST_TIMEOUT;

    /** What is run where nothing else is asked for. */
    public static final String IMAGE = "acs:ubuntu_22_04_x64";

    private static final int PRICED = 12;
    private static final int AT_ONCE = 8;
    private static final Map<String, Object> USUAL = Map.of(
            "SystemDisk", Map.of("Category", "cloud_essd", "Size", "40"), "ImageFamily", IMAGE);

    /** The smallest types that meet the need, each with its stock and price of now. */
    public static List<EcsOffer> of(Live live, String region, int cpu, BigDecimal memory, int gpu, Optional<String> gpuType) {
        Market market = new Market(live, USUAL);
        List<InstanceType> types = market.types(region, new MachineNeed(cpu, memory, gpu, gpuType)).stream().limit(PRICED).toList();
        return Parallel.map(types, AT_ONCE, type -> of(market, region, type), type -> {
            throw new IllegalStateException("interrupted");
        });
    }

    private static EcsOffer of(Market market, String region, InstanceType type) {
        String zone = market.zones(region, type.name()).stream().findFirst().orElse("");
        return new EcsOffer(region, zone, type.name(), type.cpu(), type.memory(), type.gpu(), type.gpuType(),
                market.price(region, type.name()).map(Market.Price::now));
    }

    /**
     * A run of a script on the types, in their order.
     *
     * @param image a family or an id
     * @param notes for the plan: why this was chosen
     */
    public static Request request(
            String name, String region, List<String> types, String image, ScriptText script, Duration timeout, Duration duration,
            boolean keep, boolean internet, List<String> notes, Place place, Map<String, Place> places) {
        Body body = new Body();
        body.put("InstanceName", name);
        body.put(EcsImage.field(EcsImage.known(image)), EcsImage.known(image));
        EcsTerms terms = new EcsTerms(
                types, Optional.empty(), List.of(region), List.of(), keep, timeout, Optional.of(duration), internet,
                Optional.empty(), script);
        return EcsRequest.of(body, terms, place, places).noting(notes);
    }

    /** What a run may come to at the most; empty where the instance is kept. */
    public static Optional<BigDecimal> worst(BigDecimal hourly, Duration timeout) {
        EcsTerms terms = new EcsTerms(
                List.of(), Optional.empty(), List.of(), List.of(), false, timeout, Optional.empty(), false, Optional.empty(),
                ScriptText.inline(""));
        return new Lifespan(terms).cost(hourly, hourly).worst();
    }
}
