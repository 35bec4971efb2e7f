package paish.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.api.Api;
import paish.api.Field;
import paish.api.Operation;
import paish.cloud.CallArguments;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Param;
import paish.language.Suggestions;
import paish.language.Undetermined;
import paish.product.Secrets;

/** Checks calls against the operation tables, which are read only where a script names an operation or a parameter of one. */
final class CallCheck {

    private static final String CONFIRM = "confirm";

    private CallCheck() {}

    /** {@code call 'pai-dsw:GetLifecycle', InstanceId: …}; where a verb does the same, that is said once. */
    static List<Diagnostic> check(String operation, Entry verb, Evaluation evaluation) {
        Map<String, Object> known = arguments(operation, verb, evaluation.products());
        known.replaceAll((k, v) -> v instanceof Undetermined ? "" : v);
        List<Diagnostic> found = new ArrayList<>(CallArguments.check(evaluation.api(), operation, known).stream()
                .filter(p -> !(verb.named().get(p.path()) instanceof Undetermined))
                .map(p -> Diagnostic.error("call.arguments", verb.path(), verb.place(), p.message(),
                        p.suggestion().map(s -> "did you mean '" + s + "'?").orElse("")))
                .toList());
        Object confirmed = verb.named().getOrDefault(CONFIRM, false);
        if (deletes(operation, evaluation.products()) && !Boolean.TRUE.equals(confirmed) && !(confirmed instanceof Undetermined)) {
            found.add(Diagnostic.error("call.confirm", verb.path(), verb.place(),
                    operation + " cannot be undone", "say so: confirm: true, or write delete h, confirm: true"));
        }
        TypedVerbs.of(operation, evaluation.products())
                .filter(typed -> found.isEmpty() && evaluation.firstHint(operation))
                .ifPresent(typed -> found.add(Diagnostic.warning("call.verb", verb.path(), verb.place(),
                        "there is a verb for " + operation, "write it like: " + typed)));
        return found;
    }

    /** What is sent; what looks secret by its name is shown nowhere. Whether a deletion is meant is not sent. */
    static Map<String, Object> arguments(String operation, Entry verb, Products products) {
        Map<String, Object> arguments = new LinkedHashMap<>(verb.named());
        if (deletes(operation, products)) {
            arguments.remove(CONFIRM);
        }
        arguments.replaceAll(Secrets::guardedDeep);
        return arguments;
    }

    /** One resource, or many of them in one call, such as DeleteInstances. */
    private static boolean deletes(String operation, Products products) {
        return products.provisioners().stream().map(p -> p.operations().delete()).anyMatch(d -> operation.equals(d) || operation.equals(d + "s"));
    }

    /** Filters of a look-up that are no words of its own must be the operation's parameters; values that are documented are spelt so. */
    static List<Diagnostic> filters(Entry verb, Api api) {
        Optional<Operation> operation = verb.named().isEmpty()
                ? Optional.empty()
                : api.operation(Lookups.ALL.get(verb.name()).operation().apply(verb.named()));
        return operation.map(o -> filters(verb, o, api)).orElse(List.of());
    }

    private static List<Diagnostic> filters(Entry verb, Operation operation, Api api) {
        List<Diagnostic> found = new ArrayList<>();
        Map<String, Object> others = new LinkedHashMap<>();
        verb.named().forEach((name, value) -> {
            Param own = verb.word().named().get(name);
            Field field = operation.query().get(own == null ? name : own.field().apply(value));
            if (own == null && field == null) {
                found.add(error(verb, "argument", "'" + verb.name() + "' has no filter '" + name + "'",
                        hint(name, verb.word().named().keySet(), operation.query().keySet())));
            } else if (field != null && !(value instanceof Undetermined)) {
                found.addAll(spelling(verb, name, field, value));
                if (own == null) {
                    others.put(name, value);
                }
            }
        });
        CallArguments.check(api, operation, others).stream()
                .filter(p -> others.containsKey(p.path()))
                .forEach(p -> found.add(error(verb, "argument", p.message(), p.suggestion().map(s -> "did you mean '" + s + "'?").orElse(""))));
        found.addAll(refused(verb, operation));
        return found;
    }

    /** What is documented is not proven to be all there is: only what looks like a slip is an error. */
    private static List<Diagnostic> spelling(Entry verb, String name, Field field, Object value) {
        List<String> documented = field.documentedValues();
        return documented.isEmpty() || !(value instanceof CharSequence)
                ? List.of()
                : Arrays.stream(value.toString().split(","))
                        .map(String::trim)
                        .filter(v -> !documented.contains(v) && !Constants.NAMES.contains(v))
                        .map(v -> Suggestions.nearest(v, documented).isPresent()
                                ? error(verb, "value", name + ": there is no '" + v + "'", Suggestions.didYouMean(v, documented))
                                : Diagnostic.warning(verb.path() + ".value", verb.path(), verb.place(),
                                        name + ": '" + v + "' is not documented", "there are " + String.join(", ", documented)))
                        .toList();
    }

    /** What the service refuses, or finds nothing by, though its table has it. */
    private static List<Diagnostic> refused(Entry verb, Operation operation) {
        if (operation.id().equals("pai-dlc:ListEcsSpecs") && verb.named().containsKey("SortBy")) {
            return List.of(error(verb, "sort", "the service refuses SortBy here", "sort the rows: specs(product: 'dlc').sort { -it.gpu }"));
        }
        return Boolean.TRUE.equals(verb.named().get("official")) && verb.named().containsKey("workspace")
                ? List.of(error(verb, "official", "official images belong to no workspace", "leave the workspace out"))
                : List.of();
    }

    private static Diagnostic error(Entry verb, String rule, String message, String hint) {
        return Diagnostic.error(verb.path() + "." + rule, verb.path(), verb.place(), message, hint);
    }

    /** The word's own names go before the API's. */
    private static String hint(String name, Set<String> own, Set<String> others) {
        String meant = Suggestions.didYouMean(name, own);
        return meant.isEmpty() ? Suggestions.didYouMean(name, others) : meant;
    }
}
