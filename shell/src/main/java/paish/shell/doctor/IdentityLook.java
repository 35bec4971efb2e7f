package paish.shell.doctor;

import java.util.List;
import java.util.Map;
import paish.cloud.AccessDenied;
import paish.cloud.CloudException;
import paish.cloud.Target;

/** Whether the service knows us: a signed call that reads. */
final class IdentityLook implements Look {

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public List<Finding> at(Subject subject) {
        if (!subject.answers()) {
            return List.of(Finding.warning(name(), "not looked at, since nothing answers", ""));
        }
        try {
            Map<String, Object> reply = subject.cloud().call(subject.region().orElseThrow(), "aiworkspace:ListWorkspaces", Map.of("PageSize", 1));
            String who = subject.target().kind() == Target.Kind.SANDBOX ? "the sandbox's user" : "the keys are accepted";
            return List.of(Finding.ok(name(), who + ", workspaces: " + reply.getOrDefault("TotalCount", "some")));
        } catch (CloudException e) {
            return List.of(finding(e));
        }
    }

    /** Whoever is refused an action was recognised. */
    private Finding finding(CloudException e) {
        if (e.accessDenied().isPresent() || e.status() == 403 && !e.code().contains("AccessKey") && !e.code().contains("Signature")) {
            return Finding.ok(name(), "the keys are accepted" + e.accessDenied().map(AccessDenied::principalName).filter(p -> !p.isEmpty()).map(p -> ", as " + p).orElse(""));
        }
        boolean clock = e.code().contains("TimeStamp");
        return Finding.problem(name(), e.getMessage(), clock ? "set this machine's clock by the network"
                : e.status() >= 400 && e.status() < 500 ? "the keys are not accepted: make new ones, or name another profile with --profile" : "try again");
    }
}
