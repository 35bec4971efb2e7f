package paish.script;

import java.util.List;
import java.util.Map;
import paish.cloud.Secret;
import paish.engine.Request;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Undetermined;

/** Checks what verbs are given and does nothing: no call is made, nothing is queued. */
class OfflineActions implements Actions {

    @Override
    public Object perform(Entry verb, Evaluation evaluation) {
        return switch (verb.name()) {
            case "secret" -> verb.known().<Object>map(name -> new Sealed(Secret.of(name.toString(), ""))).orElseGet(evaluation::unknown);
            case "file" -> verb.known().<Object>map(path -> ScriptFile.read(path.toString(), verb, evaluation)).orElseGet(evaluation::unknown);
            case "param" -> Parameters.value(verb, evaluation);
            case "create", "price", "plan" -> {
                requests(verb, evaluation);
                yield evaluation.unknown();
            }
            case "call" -> {
                evaluation.needed(Context.Key.REGION, verb.name(), verb.place());
                verb.known().ifPresent(operation -> evaluation.found(CallCheck.check(operation.toString(), verb, evaluation)));
                yield evaluation.unknown();
            }
            case "cost", "idle" -> {
                evaluation.needed(Context.Key.REGION, verb.name(), verb.place());
                yield evaluation.unknown();
            }
            case "instance", "job" -> {
                evaluation.needed(Context.Key.REGION, verb.name(), verb.place());
                evaluation.needed(Context.Key.WORKSPACE, verb.name(), verb.place());
                yield evaluation.unknown();
            }
            default -> {
                if (Lookups.ALL.containsKey(verb.name())) {
                    evaluation.needed(Context.Key.REGION, verb.name(), verb.place());
                    evaluation.found(CallCheck.filters(verb, evaluation.api()));
                }
                yield evaluation.unknown();
            }
        };
    }

    @Override
    public boolean haveEffects() {
        return false;
    }

    /** The requests among the arguments; anything else that is known is an error. */
    static List<Request> requests(Entry verb, Evaluation evaluation) {
        List<Object> given = verb.values().stream().flatMap(v -> v instanceof List<?> list ? list.stream() : java.util.stream.Stream.of(v)).toList();
        given.stream().filter(v -> !(v instanceof Request) && !(v instanceof Undetermined)).forEach(v -> evaluation.found(
                Diagnostic.error(verb.path() + ".request", verb.path(), verb.place(),
                        "'" + verb.name() + "' takes requests, not " + describe(v), "write it like: " + verb.word().example())));
        return given.stream().filter(Request.class::isInstance).map(Request.class::cast).toList();
    }

    private static String describe(Object value) {
        return value instanceof Map ? "a map" : value instanceof CharSequence ? "the text '" + value + "'" : value.getClass().getSimpleName();
    }
}
