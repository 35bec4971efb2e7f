package paish.shell.doctor;

/**
 * What one look found.
 *
 * @param check what was looked at, e.g. {@code journal}
 * @param advice what to do; empty when there is nothing to do
 */
public record Finding(String check, Verdict verdict, String says, String advice) {

    /** How it stands. */
    public enum Verdict {
        OK("ok", "✓"),
        WARNING("warning", "!"),
        PROBLEM("problem", "✗");

        private final String word;
        private final String sign;

        Verdict(String word, String sign) {
            this.word = word;
            this.sign = sign;
        }

        public String word() {
            return word;
        }

        public String sign() {
            return sign;
        }
    }

    static Finding ok(String check, String says) {
        return new Finding(check, Verdict.OK, says, "");
    }

    static Finding warning(String check, String says, String advice) {
        return new Finding(check, Verdict.WARNING, says, advice);
    }

    static Finding problem(String check, String says, String advice) {
        return new Finding(check, Verdict.PROBLEM, says, advice);
    }
}
