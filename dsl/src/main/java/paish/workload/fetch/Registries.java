package paish.workload.fetch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.LinkedHashSet;

/** Which registries the tools ask at the present line: what a script sets counts for its later lines. */
final class Registries {

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> set = new HashMap<>();
    private final Map<String, Set<String>> added = new HashMap<>();

    void environment(Map<String, String> variables) {
        environment.putAll(variables);
    }

    void set(Tool tool, String host) {
        set.put(tool.name(), host);
    }

    /** Asked beside the others. */
    void add(Tool tool, String host) {
        added.computeIfAbsent(tool.name(), t -> new LinkedHashSet<>()).add(host);
    }

    /** The registry that a tool asks when its arguments name none. */
    String of(Tool tool, Map<String, String> own) {
        return tool.variables().stream()
                .map(v -> own.getOrDefault(v, environment.get(v)))
                .filter(v -> v != null && !v.isBlank())
                .flatMap(v -> Hosts.bare(v).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(set.get(tool.name())))
                .orElse(tool.host());
    }

    List<String> beside(Tool tool) {
        return List.copyOf(added.getOrDefault(tool.name(), Set.of()));
    }
}
