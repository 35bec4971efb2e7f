package paish.shell.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.CloudException;

/** Which reads are allowed. What changes something cannot be tried without changing something. */
final class PermissionsLook implements Look {

    private static final Map<String, Object> ONE = Map.of("PageSize", 1);

    private record Read(String operation, Map<String, Object> parameters) {}

    private static final List<Read> READS = List.of(
            new Read("pai-dsw:ListInstances", ONE),
            new Read("pai-dsw:ListEcsSpecs", Map.of("PageSize", 1, "AcceleratorType", "CPU")),
            new Read("pai-dlc:ListJobs", ONE),
            new Read("pai-dlc:ListEcsSpecs", ONE),
            new Read("aiworkspace:ListWorkspaces", ONE),
            new Read("aiworkspace:ListImages", ONE),
            new Read("aiworkspace:ListDatasets", ONE),
            new Read("aiworkspace:ListQuotas", Map.of()));

    @Override
    public String name() {
        return "permissions";
    }

    @Override
    public List<Finding> at(Subject subject) {
        if (!subject.answers()) {
            return List.of(Finding.warning(name(), "not looked at, since nothing answers", ""));
        }
        List<Optional<Finding>> tried = READS.parallelStream().map(r -> refused(r, subject)).toList();
        List<String> allowed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < READS.size(); i++) {
            String operation = READS.get(i).operation();
            tried.get(i).ifPresentOrElse(findings::add, () -> allowed.add(operation));
        }
        if (!allowed.isEmpty()) {
            findings.add(0, Finding.ok(name(), String.join(", ", allowed) + "; plan says what a script needs besides"));
        }
        return findings;
    }

    private Optional<Finding> refused(Read read, Subject subject) {
        try {
            subject.cloud().call(subject.region().orElseThrow(), read.operation(), read.parameters());
            return Optional.empty();
        } catch (CloudException e) {
            boolean denied = e.accessDenied().isPresent() || e.status() == 403;
            return Optional.of(denied
                    ? Finding.problem(name(), read.operation() + " is refused: " + e.code(), Refusal.advice(e))
                    : Finding.warning(name(), read.operation() + " could not be tried: " + e.code(), "try again"));
        }
    }
}
