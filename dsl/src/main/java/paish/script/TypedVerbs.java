package paish.script;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import paish.engine.Provisioner;
import paish.product.Product;

/** Which verb does what an operation does, and more safely. */
final class TypedVerbs {

    private static final Map<String, String> OBSERVING = Map.of(
            "pai-dlc:GetPodLogs", "logs",
            "pai-dsw:ListSystemLogs", "logs",
            "pai-dlc:GetJobEvents", "events",
            "pai-dsw:GetInstanceEvents", "events",
            "pai-dlc:GetJobMetrics", "metrics",
            "pai-dsw:GetInstanceMetrics", "metrics");

    private TypedVerbs() {}

    /** The verb's example; empty where there is none. */
    static Optional<String> of(String operation, Products products) {
        Function<String, String> example = verb -> Verbs.ALL.get(verb).example();
        Optional<String> lookup = Lookups.ALL.values().stream()
                .filter(l -> l.operation().apply(Map.of()).equals(operation))
                .map(l -> l.word().example())
                .findFirst();
        return lookup
                .or(() -> Optional.ofNullable(OBSERVING.get(operation)).map(example))
                .or(() -> products.all().stream().flatMap(p -> changing(operation, p, example)).findFirst());
    }

    private static Stream<String> changing(String operation, Product product, Function<String, String> example) {
        Provisioner.Operations operations = product.provisioner().operations();
        return operation.equals(operations.create()) ? Stream.of("create " + product.block().name() + " { … }")
                : operation.equals(operations.stop()) ? Stream.of(example.apply("stop"))
                : operations.start().filter(operation::equals).isPresent() ? Stream.of(example.apply("start"))
                : Stream.empty();
    }
}
