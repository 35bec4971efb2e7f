package paish.shell.doctor;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import paish.shell.doctor.Finding.Verdict;
import paish.shell.render.Style;

/** Findings for a person: sign, word, what was looked at, what was found, what to do. */
public final class DoctorText {

    private final Style style;
    private final PrintStream out;

    public DoctorText(Style style, PrintStream out) {
        this.style = style;
        this.out = out;
    }

    public void print(Finding finding) {
        String verdict = finding.verdict().sign() + " " + String.format("%-8s", finding.verdict().word());
        out.println(colored(finding.verdict(), verdict) + String.format("%-12s", finding.check()) + finding.says());
        if (!finding.advice().isEmpty()) {
            out.println(" ".repeat(22) + "→ " + finding.advice());
        }
        out.flush();
    }

    public void summary(List<Finding> all) {
        long problems = all.stream().filter(f -> f.verdict() == Verdict.PROBLEM).count();
        long warnings = all.stream().filter(f -> f.verdict() == Verdict.WARNING).count();
        out.println(String.format(Locale.ROOT, "%d problem%s, %d warning%s", problems, problems == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s"));
    }

    private String colored(Verdict verdict, String text) {
        return switch (verdict) {
            case OK -> style.green(text);
            case WARNING -> style.yellow(text);
            case PROBLEM -> style.red(text);
        };
    }
}
