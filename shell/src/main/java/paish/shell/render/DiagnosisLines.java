package paish.shell.render;

import java.util.ArrayList;
import java.util.List;
import paish.product.diagnosis.Diagnosis;
import paish.product.diagnosis.Evidence;

/** What was found out about a resource: the cause, what shows it, what to change, what was looked at. */
final class DiagnosisLines {

    private final Style style;
    private final Statuses statuses;

    DiagnosisLines(Style style, Statuses statuses) {
        this.style = style;
        this.statuses = statuses;
    }

    /** Quoted lines are whole: an error's text is worth more than the screen's looks. */
    List<String> of(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>();
        lines.add(Visible.line(diagnosis.kind() + " " + diagnosis.id()) + "  "
                + style.status(statuses.of(diagnosis.kind(), diagnosis.status()), Visible.line(diagnosis.status())));
        lines.add(style.dim("cause      ") + style.bold(Visible.line(diagnosis.cause())));
        lines.add("           " + Visible.line(diagnosis.explanation()));
        String label = "evidence   ";
        for (Evidence evidence : diagnosis.evidence()) {
            lines.add(style.dim(label) + Visible.line(evidence.source() + (evidence.time().isEmpty() ? "" : "  " + evidence.time())));
            lines.add("             " + Visible.line(evidence.text()));
            label = "           ";
        }
        if (!diagnosis.change().isEmpty()) {
            lines.add(style.dim("change     ") + style.green(Visible.line(diagnosis.change())));
        }
        lines.add(style.dim("looked at  ") + style.dim(Visible.line(String.join(", ", diagnosis.lookedAt()))));
        return lines;
    }
}
