package paish.ecs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Request;
import paish.workload.ScriptText;

/**
 * What an {@code ecs} block asks for besides what is sent as it is.
 *
 * @param types in the order in which they are tried; empty: any that meets the need
 * @param regions in the order in which they are tried, the first one first
 * @param zones empty: any of the regions'
 * @param keep the instance stays when its script has ended
 * @param timeout after which the script is ended
 * @param duration how long it is expected to take; empty: nobody says
 * @param internet whether it gets a public address
 * @param network the user's own; empty: a shared one, or one made for the run
 */
record EcsTerms(
        List<String> types,
        Optional<MachineNeed> need,
        List<String> regions,
        List<String> zones,
        boolean keep,
        Duration timeout,
        Optional<Duration> duration,
        boolean internet,
        Optional<OwnNetwork> network,
        ScriptText script) {

    static final Duration USUAL_TIMEOUT = Duration.ofHours(1);
    /** RunCommand page: Timeout is at most 86400 seconds. */
    static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    /** @param securityGroup empty: one is made */
    record OwnNetwork(String vpc, String vswitch, Optional<String> securityGroup) {}

    static EcsTerms of(Request request) {
        Map<String, Object> terms = request.terms();
        return new EcsTerms(
                texts(terms, "types"),
                map(terms, "need").map(EcsTerms::need),
                texts(terms, "regions"),
                texts(terms, "zones"),
                Boolean.TRUE.equals(terms.get("keep")),
                Duration.ofSeconds(((Number) terms.get("timeout")).longValue()),
                Optional.ofNullable(terms.get("duration")).map(s -> Duration.ofSeconds(((Number) s).longValue())),
                Boolean.TRUE.equals(terms.get("internet")),
                map(terms, "network").map(EcsTerms::network),
                new ScriptText(String.valueOf(terms.get("origin")), String.valueOf(terms.get("script"))));
    }

    /** As a request carries them: numbers, texts, lists and maps. */
    Map<String, Object> map() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("types", types);
        need.ifPresent(n -> {
            Map<String, Object> asked = new LinkedHashMap<>(Map.of("cpu", n.cpu(), "memory", n.memory(), "gpu", n.gpu()));
            n.gpuType().ifPresent(t -> asked.put("gpuType", t));
            terms.put("need", asked);
        });
        terms.put("regions", regions);
        terms.put("zones", zones);
        terms.put("keep", keep);
        terms.put("timeout", timeout.toSeconds());
        duration.ifPresent(d -> terms.put("duration", d.toSeconds()));
        terms.put("internet", internet);
        network.ifPresent(n -> {
            Map<String, Object> own = new LinkedHashMap<>(Map.of("vpc", n.vpc(), "vswitch", n.vswitch()));
            n.securityGroup().ifPresent(g -> own.put("securityGroup", g));
            terms.put("network", own);
        });
        terms.put("script", script.text());
        terms.put("origin", script.origin());
        return terms;
    }

    private static MachineNeed need(Map<?, ?> asked) {
        return new MachineNeed(
                ((Number) asked.get("cpu")).intValue(), new BigDecimal(asked.get("memory").toString()),
                ((Number) asked.get("gpu")).intValue(), Optional.ofNullable(asked.get("gpuType")).map(String::valueOf));
    }

    private static OwnNetwork network(Map<?, ?> own) {
        return new OwnNetwork(
                own.get("vpc").toString(), own.get("vswitch").toString(),
                Optional.ofNullable(own.get("securityGroup")).map(String::valueOf));
    }

    private static List<String> texts(Map<String, Object> terms, String name) {
        return terms.get(name) instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    private static Optional<Map<?, ?>> map(Map<String, Object> terms, String name) {
        return terms.get(name) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }
}
