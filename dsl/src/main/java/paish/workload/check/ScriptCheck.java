package paish.workload.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import paish.language.Severity;

/** Everything that can be said of a script before a machine is paid for. */
public final class ScriptCheck {

    private ScriptCheck() {}

    /** Each declared once, with its source and its examples. */
    public static List<ScriptRule> rules() {
        return ScriptRules.ALL;
    }

    /** In the order of the script. An empty script is told once: the other rules have nothing to look at. */
    public static List<ScriptFinding> of(Subject subject) {
        List<ScriptFinding> found = ScriptRules.ALL.stream().flatMap(rule -> findings(rule, subject)).toList();
        List<ScriptFinding> nothing = found.stream().filter(f -> ScriptRules.NOTHING.contains(f.code())).toList();
        return nothing.isEmpty()
                ? found.stream().sorted(Comparator.comparingInt(ScriptFinding::line)).toList()
                : nothing.subList(0, 1);
    }

    private static Stream<ScriptFinding> findings(ScriptRule rule, Subject subject) {
        return rule.check().check(subject).stream().map(p -> new ScriptFinding(
                p.error() ? Severity.ERROR : Severity.WARNING, rule.code(), p.line(), p.message(), p.hint(), rule.source()));
    }
}
