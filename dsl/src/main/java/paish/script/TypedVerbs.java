package paish.script;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import paish.engine.Provisioner;
import paish.product.Product;

/** Which verb does what an operation does, and more safely. */
final class TypedVerbs {

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("pai-dlc:GetPodLogs", "logs"),
            Map.entry("pai-dsw:ListSystemLogs", "logs"),
            Map.entry("pai-dlc:GetJobEvents", "events"),
            Map.entry("pai-dlc:GetPodEvents", "events"),
            Map.entry("pai-dsw:GetInstanceEvents", "events"),
            Map.entry("pai-dlc:GetJobMetrics", "metrics"),
            Map.entry("pai-dsw:GetInstanceMetrics", "metrics"),
            Map.entry("pai-dsw:UpdateInstance", "update"),
            Map.entry("pai-dlc:UpdateJob", "update"),
            Map.entry("pai-dsw:DeleteInstance", "delete"),
            Map.entry("pai-dsw:DeleteInstances", "delete"),
            Map.entry("pai-dlc:DeleteJob", "delete"),
            Map.entry("pai-dsw:CreateInstanceSnapshot", "snapshot"),
            Map.entry("pai-dsw:ListInstanceSnapshot", "snapshots"),
            Map.entry("pai-dsw:CreateInstanceShutdownTimer", "stopAfter"),
            Map.entry("pai-dsw:CreateIdleInstanceCuller", "idleStop"),
            Map.entry("pai-dsw:UpdateInstanceLabels", "label"),
            Map.entry("pai-dlc:GetWebTerminal", "terminal"),
            Map.entry("pai-dlc:ListTensorboards", "tensorboards"),
            Map.entry("pai-dlc:CreateTensorboard", "tensorboard"),
            Map.entry("pai-dlc:StopTensorboard", "stop"),
            Map.entry("pai-dlc:StartTensorboard", "start"),
            Map.entry("pai-dlc:DeleteTensorboard", "delete"),
            Map.entry("pai-dlc:GetTensorboardSharedUrl", "share"),
            Map.entry("pai-dlc:GetToken", "share"),
            Map.entry("pai-dsw:GetToken", "share"),
            Map.entry("pai-dlc:GetDashboard", "dashboard"),
            Map.entry("pai-dsw:GetUserCommand", "userCommand"),
            Map.entry("pai-dsw:CreateDiagnosis", "diagnosis"));

    private TypedVerbs() {}

    /** The verb's example; empty where there is none. */
    static Optional<String> of(String operation, Products products) {
        Function<String, String> example = verb -> Verbs.ALL.get(verb).example();
        Optional<String> lookup = Lookups.ALL.values().stream()
                .filter(l -> l.operation().apply(Map.of()).equals(operation))
                .map(l -> l.word().example())
                .findFirst();
        return lookup
                .or(() -> Optional.ofNullable(OTHERS.get(operation)).map(example))
                .or(() -> products.all().stream().filter(Product::provisions).flatMap(p -> changing(operation, p, example)).findFirst());
    }

    private static Stream<String> changing(String operation, Product product, Function<String, String> example) {
        Provisioner.Operations operations = product.provisioner().operations();
        return operation.equals(operations.create()) ? Stream.of("create " + product.block().name() + " { … }")
                : operation.equals(operations.stop()) ? Stream.of(example.apply("stop"))
                : operations.start().filter(operation::equals).isPresent() ? Stream.of(example.apply("start"))
                : Stream.empty();
    }
}
