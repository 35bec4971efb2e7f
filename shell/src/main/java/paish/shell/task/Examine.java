package paish.shell.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.language.Exit;
import paish.shell.doctor.Doctor;
import paish.shell.doctor.DoctorText;
import paish.shell.doctor.Finding;
import paish.shell.doctor.Finding.Verdict;
import paish.shell.json.Json;
import paish.shell.session.Session;

/** Looks over everything that paish depends on. */
public record Examine(Doctor doctor) implements Task {

    @Override
    public Exit perform(Session session) {
        boolean json = session.options().json();
        DoctorText text = new DoctorText(session.outStyle(), session.streams().out());
        List<Finding> found = doctor.examine(session, Optional.empty(), finding -> {
            if (!json) {
                text.print(finding);
            }
        });
        boolean ok = found.stream().noneMatch(f -> f.verdict() == Verdict.PROBLEM);
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("schema", Json.SCHEMA);
            all.put("ok", ok);
            all.put("checks", found.stream().map(Examine::fields).toList());
            Json.line(session.streams().out(), all);
        } else {
            text.summary(found);
        }
        return ok ? Exit.DONE : Exit.FAILED;
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("check", finding.check());
        fields.put("verdict", finding.verdict().word());
        fields.put("says", finding.says());
        fields.put("advice", finding.advice());
        return fields;
    }
}
