package paish.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import paish.cloud.Cloud;
import paish.engine.Handle;
import paish.engine.Provisioner;
import paish.language.Body;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Failure;
import paish.script.Context.Key;
import paish.script.Context.Setting;

/** Look-ups against the account. */
final class LookupCalls {

    private static final String OFFICIAL = "system.official";

    private LookupCalls() {}

    /** @param resource what a row of the products' own lists stands for */
    static Rows rows(Entry verb, Evaluation evaluation, World world, Function<Handle, Resource> resource) {
        Cloud cloud = world.cloud();
        Lookup lookup = Lookups.ALL.get(verb.name());
        String region = evaluation.required(Key.REGION, verb);
        String operation = lookup.operation().apply(verb.named());
        List<Diagnostic> wrong = CallCheck.filters(verb, evaluation.api()).stream().filter(Diagnostic::isError).toList();
        if (!wrong.isEmpty()) {
            throw Failure.invalid(wrong);
        }
        Map<String, Object> parameters = parameters(lookup, verb, evaluation);
        verb.argument("labels").filter(l -> operation.equals("aiworkspace:ListImages"))
                .ifPresent(labels -> ImageLabels.check(labels.toString(), region, only(parameters, "WorkspaceId"), verb, cloud));
        Shape shape = Shape.of(evaluation.api(), operation).row();
        Function<Map<String, Object>, Map<String, Object>> row = kind(operation, evaluation)
                .<Function<Map<String, Object>, Map<String, Object>>>map(kind -> shown ->
                        new Row(shown, shape, Optional.of(() -> resource.apply(handle(shown, kind, region, parameters)))))
                .orElse(shown -> new Row(shown, shape));
        return new Rows(verb.name(), rows(region, operation, parameters, verb, cloud).map(evaluation.masked()::map).map(row).iterator(),
                e -> world.engine().refusal("looking up " + verb.name(), e).at(verb.place()));
    }

    private static Stream<Map<String, Object>> rows(
            String region, String operation, Map<String, Object> parameters, Entry verb, Cloud cloud) {
        // Only DSW's list of specs insists on a type; both together are what a person asks for.
        if (operation.equals("pai-dsw:ListEcsSpecs") && !parameters.containsKey("AcceleratorType")) {
            return Stream.concat(
                    cloud.rows(region, operation, and(parameters, "AcceleratorType", "CPU")),
                    cloud.rows(region, operation, and(parameters, "AcceleratorType", "GPU")));
        }
        Stream<Map<String, Object>> rows = cloud.rows(region, operation, parameters);
        // A label that an image does not have cannot be asked for.
        return Boolean.FALSE.equals(verb.named().get("official")) ? rows.filter(row -> !official(row)) : rows;
    }

    private static Map<String, Object> parameters(Lookup lookup, Entry verb, Evaluation evaluation) {
        Map<String, Object> parameters = new LinkedHashMap<>(lookup.always());
        Body said = new Body();
        verb.writeArguments(said);
        parameters.putAll(said.map());
        verb.named().forEach((name, value) -> {
            if (!verb.word().named().containsKey(name)) {
                parameters.put(name, value);
            }
        });
        Object official = verb.named().get("official");
        if (Boolean.TRUE.equals(official)) {
            parameters.merge("Labels", OFFICIAL + "=true", (labels, more) -> more + "," + labels);
        }
        Optional<Setting> workspace = evaluation.setting(Key.WORKSPACE);
        if ((lookup.inWorkspace() || Boolean.FALSE.equals(official)) && workspace.isPresent()) {
            parameters.putIfAbsent("WorkspaceId", workspace.get().value());
        }
        if (verb.name().equals("workspaceResources") && parameters.containsKey("WorkspaceId")) {
            parameters.putIfAbsent("Option", "ListResourceByWorkspace");
        }
        return parameters;
    }

    private static boolean official(Map<String, Object> image) {
        return image.get("Labels") instanceof List<?> labels && labels.stream().anyMatch(label ->
                label instanceof Map<?, ?> l && OFFICIAL.equals(l.get("Key")) && "true".equals(l.get("Value")));
    }

    /** The product whose own resources the operation lists. */
    private static Optional<Provisioner> kind(String operation, Evaluation evaluation) {
        return evaluation.products().provisioners().stream().filter(p -> p.operations().list().equals(operation)).findFirst();
    }

    private static Handle handle(Map<String, Object> row, Provisioner kind, String region, Map<String, Object> parameters) {
        Object workspace = Optional.ofNullable(row.get("WorkspaceId")).orElse(parameters.getOrDefault("WorkspaceId", ""));
        return Handle.of(kind.kind(), String.valueOf(row.get(kind.operations().nameField())), region, workspace.toString(),
                String.valueOf(row.get(kind.operations().idField())));
    }

    private static Map<String, Object> only(Map<String, Object> parameters, String name) {
        return parameters.containsKey(name) ? Map.of(name, parameters.get(name)) : Map.of();
    }

    private static Map<String, Object> and(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return more;
    }
}
