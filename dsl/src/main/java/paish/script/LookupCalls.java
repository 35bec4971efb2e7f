package paish.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.cloud.Cloud;
import paish.language.Body;
import paish.language.Entry;
import paish.script.Context.Key;
import paish.script.Context.Setting;

/** Look-ups against the account. */
final class LookupCalls {

    private LookupCalls() {}

    static Rows rows(Entry verb, Evaluation evaluation, World world) {
        Lookup lookup = Lookups.ALL.get(verb.name());
        Cloud cloud = world.cloud();
        String region = evaluation.required(Key.REGION, verb);
        String operation = lookup.operation().apply(verb.named());
        Map<String, Object> parameters = parameters(lookup, verb, evaluation);
        // Only DSW's list of specs insists on a type; both together are what a person asks for.
        boolean bothTypes = operation.equals("pai-dsw:ListEcsSpecs") && !parameters.containsKey("AcceleratorType");
        Stream<Map<String, Object>> rows = bothTypes
                ? Stream.of("CPU", "GPU").flatMap(type -> cloud.rows(region, operation, and(parameters, "AcceleratorType", type)))
                : cloud.rows(region, operation, parameters);
        return new Rows(verb.name(), rows.map(evaluation.masked()::map).iterator(),
                e -> world.engine().refusal("looking up " + verb.name(), e).at(verb.place()));
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
        if (verb.named().containsKey("official")) {
            List<Optional<Object>> labels = List.of(Optional.of("system.official=" + verb.named().get("official")), verb.argument("labels"));
            parameters.put("Labels", String.join(",", labels.stream().flatMap(Optional::stream).map(Object::toString).toList()));
        }
        Optional<Setting> workspace = evaluation.setting(Key.WORKSPACE);
        if (lookup.inWorkspace() && workspace.isPresent()) {
            parameters.putIfAbsent("WorkspaceId", workspace.get().value());
        }
        return parameters;
    }

    private static Map<String, Object> and(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return more;
    }
}
