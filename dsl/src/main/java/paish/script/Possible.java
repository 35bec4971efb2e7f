package paish.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paish.engine.Provisioner;
import paish.script.Mentioned.Use;

/** What a script may call for all that its text tells: an upper bound where only a run knows more. */
final class Possible {

    /** The kinds of what these verbs find, whose handles and rows other verbs take. */
    private static final Map<String, List<String>> FOUND = Map.of(
            "instance", List.of("dsw"), "instances", List.of("dsw"), "idle", List.of("dsw"),
            "job", List.of("dlc"), "jobs", List.of("dlc"),
            "cost", List.of("dsw", "dlc"), "machines", List.of("ecs"));

    private final Mentioned mentioned;
    private final Products products;
    private final VerbCalls verbs;
    private final Predicate<String> mutates;

    Possible(Mentioned mentioned, Products products, VerbCalls verbs, Predicate<String> mutates) {
        this.mentioned = mentioned;
        this.products = products;
        this.verbs = verbs;
        this.mutates = mutates;
    }

    /** Uses of verbs that an evaluation has not come to. */
    Set<Use> besides(Set<Use> performed) {
        Set<Use> missed = new LinkedHashSet<>(mentioned.verbs());
        missed.removeAll(performed);
        return missed;
    }

    /** Of a verb that is given nobody knows what; empty where it is not known of the verb either. */
    Optional<Set<String>> of(String verb) {
        return switch (verb) {
            case "create" -> Optional.of(creating());
            case "price", "plan", "select" -> Optional.of(creating().stream().filter(mutates.negate()).collect(Collectors.toSet()));
            case "instance" -> Optional.of(finding("dsw"));
            case "job" -> Optional.of(finding("dlc"));
            case "call" -> Optional.empty();
            default -> Lookups.ALL.containsKey(verb)
                    ? Optional.of(Set.of(Lookups.ALL.get(verb).operation().apply(java.util.Map.of())))
                    : VerbCalls.BY_ARGUMENTS.contains(verb) ? Optional.of(Set.of()) : onAny(verb);
        };
    }

    /** What creating anything that its blocks, or verbs that make requests, may be. */
    Set<String> creating() {
        Set<String> made = mentioned.verbs().stream().flatMap(u -> verbs.makes(u.verb()).stream()).collect(Collectors.toSet());
        Set<String> whole = mentioned.blocks().isEmpty() && made.isEmpty() ? Set.copyOf(products.kinds()) : made;
        return Stream.concat(
                        mentioned.blocks().entrySet().stream().map(b -> verbs.block(b.getKey(), b.getValue())),
                        whole.stream().map(verbs::block))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The kinds that the script can have handles of. */
    Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>(mentioned.blocks().keySet());
        mentioned.verbs().stream().map(Use::verb).forEach(v -> {
            kinds.addAll(verbs.makes(v));
            kinds.addAll(FOUND.getOrDefault(v, List.of()));
        });
        return kinds;
    }

    private Optional<Set<String>> onAny(String verb) {
        Set<String> calls = new LinkedHashSet<>();
        for (String kind : kinds()) {
            Optional<Set<String>> known = verbs.of(verb, kind, Integer.MAX_VALUE, Optional.empty(), Optional.empty());
            if (known.isEmpty()) {
                return known;
            }
            calls.addAll(known.get());
        }
        return Optional.of(calls);
    }

    private Set<String> finding(String kind) {
        Provisioner.Operations operations = products.get(kind).orElseThrow().provisioner().operations();
        return Set.of(operations.get(), operations.list());
    }
}
