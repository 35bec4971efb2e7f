package paish.script;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.language.Diagnostic;

/** Compiles a script and evaluates it with its effects taken out, so that every finding comes in one pass. */
final class Checker {

    private final Products products;
    private final Compiler compiler;

    Checker(Products products) {
        this.products = products;
        this.compiler = new Compiler(products);
    }

    /** @param findings in the order of the script */
    record Checked(Compiled compiled, List<Diagnostic> findings) {

        boolean valid() {
            return findings.stream().noneMatch(Diagnostic::isError);
        }
    }

    Checked check(Source source, Context context) {
        return check(source, Surroundings.NONE, new Evaluation(source, context, products, new OfflineActions(products), silence()));
    }

    /** @param trial in which the script is evaluated, without effects */
    Checked check(Source source, Surroundings surroundings, Evaluation trial) {
        Compiled compiled = compiler.compile(source, surroundings);
        if (compiled.type().isEmpty()) {
            return new Checked(compiled, ordered(recovered(compiled, surroundings, trial)));
        }
        List<Diagnostic> findings = new ArrayList<>(compiled.findings());
        findings.addAll(evaluated(compiled, trial));
        return new Checked(compiled, ordered(findings));
    }

    /** Groovy stops at the first statement that it cannot read; the rest of the script is checked without it. */
    private List<Diagnostic> recovered(Compiled compiled, Surroundings surroundings, Evaluation trial) {
        if (compiled.findings().stream().noneMatch(d -> d.code().equals(Compiler.SYNTAX))) {
            return compiled.findings();
        }
        Recovery recovery = Recovery.of(compiled.source(), compiler::unreadable);
        Compiled rest = compiler.compile(recovery.rest(), surroundings);
        boolean readable = !recovery.findings().isEmpty() && rest.type().isPresent();
        if (!readable) {
            return compiled.findings();
        }
        List<Diagnostic> findings = new ArrayList<>(recovery.findings());
        findings.addAll(Forbidden.in(compiled.source()));
        findings.addAll(recovery.relevant(rest.findings()));
        findings.addAll(recovery.relevant(evaluated(rest, trial)));
        return findings;
    }

    private static List<Diagnostic> evaluated(Compiled compiled, Evaluation evaluation) {
        List<Diagnostic> findings = new ArrayList<>();
        try {
            compiled.evaluate(evaluation);
        } catch (Endless e) {
            findings.add(e.finding());
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            if (!evaluation.mayComeFromUnknown(e)) {
                findings.add(ScriptErrors.diagnostic(e, evaluation));
            }
        }
        findings.addAll(evaluation.findings());
        return findings;
    }

    /** By place; what the compiler and the evaluation both found stands there once. */
    private static List<Diagnostic> ordered(List<Diagnostic> findings) {
        Map<String, Diagnostic> once = new LinkedHashMap<>();
        findings.forEach(d -> once.putIfAbsent(d.place() + d.path() + d.message(), d));
        List<Diagnostic> ordered = new ArrayList<>(once.values());
        ordered.sort(Diagnostic.BY_PLACE);
        return ordered;
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream());
    }
}
