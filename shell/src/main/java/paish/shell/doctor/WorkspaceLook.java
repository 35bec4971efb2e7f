package paish.shell.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.CloudException;
import paish.script.Context.Key;

/** The workspace, where one is set. */
final class WorkspaceLook implements Look {

    @Override
    public String name() {
        return "workspace";
    }

    @Override
    public List<Finding> at(Subject subject) {
        Optional<String> workspace = subject.setting(Key.WORKSPACE);
        if (workspace.isEmpty()) {
            return List.of(Finding.warning(name(), "not set, and there is no default", "--workspace, PAISH_WORKSPACE, a profile, or workspace '…' in each script; paish ls workspaces lists them"));
        }
        if (!subject.answers()) {
            return List.of(Finding.warning(name(), workspace.get() + ", not looked up, since nothing answers", ""));
        }
        String region = subject.region().orElseThrow();
        try {
            Map<String, Object> found = subject.cloud().call(region, "aiworkspace:GetWorkspace", Map.of("WorkspaceId", workspace.get()));
            return List.of(Finding.ok(name(), workspace.get() + " '" + found.getOrDefault("WorkspaceName", "") + "' exists in " + region));
        } catch (CloudException e) {
            return List.of(e.status() == 403 ? Finding.problem(name(), "not allowed to look at " + workspace.get() + " in " + region, Refusal.advice(e))
                    : e.status() >= 400 && e.status() < 500 ? Finding.problem(name(), "there is no workspace " + workspace.get() + " in " + region, "paish ls workspaces lists them")
                    : Finding.warning(name(), e.getMessage(), "try again"));
        }
    }
}
