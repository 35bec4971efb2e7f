package paish.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How what {@link CommonWords} and its neighbours send is said in words again. */
public final class CommonUses {

    /** The engine's own mark, which no script says. */
    private static final String MARK = "paish";

    private CommonUses() {}

    /** A variable that looks secret is asked for by its name. */
    public static void env(Uses to, Map<?, ?> variables) {
        Map<String, Object> shown = new LinkedHashMap<>();
        variables.forEach((k, v) -> shown.put(String.valueOf(k), Secrets.guarded(String.valueOf(k), v)));
        pairs(to, "env", shown);
    }

    /** Labels and tags, without the engine's own. */
    public static void pairs(Uses to, String word, Map<String, Object> pairs) {
        Map<String, Object> own = new LinkedHashMap<>(pairs);
        own.keySet().removeAll(Set.of(MARK));
        if (!own.isEmpty()) {
            to.add(new Use(word, List.of(), own, List.of()));
        }
    }

    /** A list of keys with their values as a map. */
    public static Map<String, Object> map(List<Map<?, ?>> pairs, String key, String value) {
        Map<String, Object> map = new LinkedHashMap<>();
        pairs.forEach(p -> map.put(String.valueOf(p.get(key)), String.valueOf(p.get(value))));
        return map;
    }

    /** What a quota is asked for. */
    public static void resources(Uses to, Map<?, ?> shown) {
        UnaryOperator<Object> text = String::valueOf;
        to.named("resources", new Uses.Named(shown).from("cpu", "CPU", text).from("memory", "Memory")
                .from("gpu", "GPU", text).from("gpuType", "GPUType").from("sharedMemory", "SharedMemory"));
    }

    /** @param vswitch how the product calls it, and {@code cidrs} the blocks */
    public static void vpc(Uses to, Map<?, ?> shown, String vswitch, String cidrs) {
        Uses.at(shown, "VpcId").ifPresent(id -> to.add(new Use("vpc", List.of(id), new Uses.Named(shown)
                .from("vswitch", vswitch).from("securityGroup", "SecurityGroupId").from("cidrs", cidrs)
                .from("route", "DefaultRoute").all(), List.of())));
    }

    /** A data set, by its id where it has one. */
    public static void dataset(Uses to, Map<?, ?> shown, String id, Map<String, Object> named) {
        Uses.at(shown, id).or(() -> Uses.at(shown, "Uri")).ifPresent(source -> to.add(new Use("dataset", List.of(source), named, List.of())));
    }
}
