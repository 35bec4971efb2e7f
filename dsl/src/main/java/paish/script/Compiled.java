package paish.script;

import java.util.List;
import java.util.Optional;
import paish.language.Diagnostic;

/**
 * A compiled script.
 *
 * @param type empty when it is not even Groovy
 * @param findings of the compilation
 * @param defined what it adds to a lasting scope
 */
record Compiled(Source source, Optional<Class<?>> type, List<Diagnostic> findings, Defined defined) {

    /** Evaluates it once. Exceptions of the script come out as they are. */
    Object evaluate(Evaluation evaluation) {
        PaishScript script = evaluation.script(type.orElseThrow(), source);
        evaluation.variables().mention(defined.assigned());
        evaluation.methods().define(script, defined.methods());
        return script.run();
    }
}
