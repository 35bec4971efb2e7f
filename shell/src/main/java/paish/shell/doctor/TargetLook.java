package paish.shell.doctor;

import java.util.List;
import paish.shell.target.Where;

/** Sandbox or cloud. */
final class TargetLook implements Look {

    @Override
    public String name() {
        return "target";
    }

    @Override
    public List<Finding> at(Subject subject) {
        Where where = subject.where();
        String at = where.endpoint().map(e -> ", at " + e).orElse("");
        boolean turned = !where.equals(subject.session().where());
        String from = " (from " + (turned ? "/target" : subject.session().whereFrom()) + ")";
        return List.of(Finding.ok(name(), where.kind() == Where.Kind.CLOUD
                ? "the CLOUD, where things cost money" + at + from
                : "the sandbox" + at + from + "; nothing costs money"));
    }
}
