package paish.script;

import groovy.lang.Binding;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.runtime.InvokerHelper;
import paish.language.Diagnostic;

/**
 * A compiled script.
 *
 * @param type empty when it is not even Groovy
 * @param findings of the compilation
 */
record Compiled(Source source, Optional<Class<?>> type, List<Diagnostic> findings) {

    /** Evaluates it once. Exceptions of the script come out as they are. */
    Object evaluate(Evaluation evaluation) {
        PaishScript script = (PaishScript) InvokerHelper.createScript(type.orElseThrow(), new Binding());
        script.evaluation(evaluation);
        return script.run();
    }
}
