package paish.script;

import java.math.BigDecimal;
import paish.language.Diagnostic;
import paish.language.Entry;

/** {@code param 'lr', 0.1}: a value from the command line, read as what the default is. */
final class Parameters {

    private Parameters() {}

    static Object value(Entry verb, Evaluation evaluation) {
        if (verb.known().isEmpty()) {
            return evaluation.unknown();
        }
        String name = verb.value().toString();
        String given = evaluation.context().params().get(name);
        Object otherwise = verb.values().size() > 1 ? verb.values().get(1) : null;
        if (given == null && otherwise == null) {
            evaluation.found(Diagnostic.error("param.missing", verb.path(), verb.place(),
                    "no --param " + name + "=… is given and there is no default", "pass --param " + name + "=…, or write param '" + name + "', DEFAULT"));
            return evaluation.unknown();
        }
        return given == null ? otherwise : read(given, otherwise, verb, evaluation);
    }

    private static Object read(String given, Object otherwise, Entry verb, Evaluation evaluation) {
        try {
            return otherwise instanceof Integer ? Integer.valueOf(given)
                    : otherwise instanceof Long ? Long.valueOf(given)
                    : otherwise instanceof Number ? new BigDecimal(given)
                    : otherwise instanceof Boolean ? truth(given)
                    : given;
        } catch (IllegalArgumentException e) {
            evaluation.found(Diagnostic.error("param.type", verb.path(), verb.place(),
                    "--param " + verb.value() + "=" + given + " is not of the default's type", "the default is " + otherwise));
            return evaluation.unknown();
        }
    }

    private static Boolean truth(String given) {
        return switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(given);
        };
    }
}
