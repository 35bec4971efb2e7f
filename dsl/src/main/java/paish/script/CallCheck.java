package paish.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.api.Api;
import paish.api.Operation;
import paish.cloud.CallArguments;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Suggestions;
import paish.language.Undetermined;

/** Checks calls against the operation tables, which are read only where a script names an operation or a parameter of one. */
final class CallCheck {

    private CallCheck() {}

    /** {@code call 'pai-dsw:GetLifecycle', InstanceId: …} */
    static List<Diagnostic> check(String operation, Entry verb) {
        Map<String, Object> known = new LinkedHashMap<>(verb.named());
        known.replaceAll((k, v) -> v instanceof Undetermined ? "" : v);
        return CallArguments.check(new Api(), operation, known).stream()
                .filter(p -> !(verb.named().get(p.path()) instanceof Undetermined))
                .map(p -> Diagnostic.error("call.arguments", verb.path(), verb.place(), p.message(),
                        p.suggestion().map(s -> "did you mean '" + s + "'?").orElse("")))
                .toList();
    }

    /** Filters of a look-up that are no words of its own must be the operation's parameters. */
    static List<Diagnostic> filters(Entry verb) {
        List<String> others = verb.named().keySet().stream().filter(k -> !verb.word().named().containsKey(k)).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Operation operation = new Api().operation(Lookups.ALL.get(verb.name()).operation().apply(verb.named())).orElseThrow();
        return others.stream()
                .filter(k -> !operation.query().containsKey(k))
                .map(k -> Diagnostic.error(verb.path() + ".argument", verb.path(), verb.place(),
                        "'" + verb.name() + "' has no filter '" + k + "'", hint(k, verb.word().named().keySet(), operation.query().keySet())))
                .toList();
    }

    /** The word's own names go before the API's. */
    private static String hint(String name, Set<String> own, Set<String> others) {
        String meant = Suggestions.didYouMean(name, own);
        return meant.isEmpty() ? Suggestions.didYouMean(name, others) : meant;
    }
}
