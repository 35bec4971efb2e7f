package paish.script;

import groovy.lang.Closure;
import groovy.lang.Script;
import org.codehaus.groovy.runtime.InvokerHelper;
import paish.language.Place;

/** The base class of compiled scripts; its methods are called by compiled code only. */
public abstract class PaishScript extends Script {

    private Evaluation evaluation;
    private Source source;

    void in(Evaluation of, Source text) {
        evaluation = of;
        source = text;
    }

    Source source() {
        return source;
    }

    /** A verb or a word of the context. */
    public Object $verb(int line, int column, String name, Object[] args) {
        return evaluation.verb(at(line, column), name, Arguments.of(args));
    }

    /** A verb with a block of words. */
    public Object $amend(int line, int column, String name, Object[] args, Closure<?> body) {
        return evaluation.amend(at(line, column), name, Arguments.of(args), body);
    }

    /** A block such as {@code dsw { … }}. */
    public Object $block(int line, int column, String kind, Object[] args, Closure<?> body) {
        return evaluation.block(at(line, column), kind, body);
    }

    /** Groovy's own output methods. */
    public Object $print(String method, Object[] args) {
        switch (method) {
            case "println" -> evaluation.out().println(args.length == 0 ? "" : evaluation.scrubbed(InvokerHelper.toString(args[0])));
            case "print" -> evaluation.out().print(evaluation.scrubbed(InvokerHelper.toString(args[0])));
            default -> evaluation.out().print(evaluation.scrubbed(
                    String.format(args[0].toString(), java.util.Arrays.copyOfRange(args, 1, args.length))));
        }
        return null;
    }

    /** A round of a loop. */
    public void $tick(int line, int column) {
        evaluation.tick(at(line, column));
    }

    /** False while a script is only checked: what has an effect is passed over. */
    public boolean $effects() {
        return evaluation.hasEffects();
    }

    /** Stands for what was passed over. */
    public Object $unknown() {
        return evaluation.unknown();
    }

    /** Groovy's own would sleep on when it is interrupted. */
    public Object $sleep(Object[] args) throws InterruptedException {
        Thread.sleep(((Number) args[0]).longValue());
        return null;
    }

    /** The variables that were declared in a lasting scope: nothing hides them. */
    public Variables $variables() {
        return (Variables) getBinding();
    }

    /** A method of a lasting scope. */
    public Object $method(String name, Object[] args) {
        return evaluation.methods().call(name, args);
    }

    /** {@code this.&name} */
    public Object $reference(String name) {
        return evaluation.methods().reference(name);
    }

    /** Where a class of the user's goes round: it has no evaluation that could be asked. */
    public static void $pause() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
    }

    private Place at(int line, int column) {
        return new Place(source.file(), line, column);
    }
}
