package paish.workload.check;

import java.util.List;

/**
 * A rule about scripts.
 *
 * @param code of its findings, e.g. {@code script.empty}
 * @param says the rule in one sentence
 * @param source the sentence of source 002 that says so
 * @param passes an example that keeps it
 * @param fails one that breaks it and nothing else
 */
public record ScriptRule(String code, String says, String source, Subject passes, Subject fails, Check check) {

    @FunctionalInterface
    public interface Check {
        List<Problem> check(Subject subject);
    }

    /** @param line of the script; 0 for the whole */
    public record Problem(boolean error, int line, String message, String hint) {

        static Problem error(int line, String message, String hint) {
            return new Problem(true, line, message, hint);
        }

        static Problem warning(int line, String message, String hint) {
            return new Problem(false, line, message, hint);
        }
    }
}
