package paish.dsw;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import paish.cloud.Cloud;
import paish.language.Exit;
import paish.language.Failure;

/** What can be seen of a notebook besides itself. */
public final class NotebookLooks {

    private final Cloud cloud;
    private final String region;
    private final String id;

    public NotebookLooks(Cloud cloud, String region, String id) {
        this.cloud = cloud;
        this.region = region;
        this.id = id;
    }

    /** Images that were saved of it, page by page. */
    public Stream<Map<String, Object>> snapshots() {
        return cloud.rows(region, "pai-dsw:ListInstanceSnapshot", Map.of("InstanceId", id));
    }

    public Map<String, Object> snapshot(String snapshot) {
        return cloud.call(region, "pai-dsw:GetInstanceSnapshot", Map.of("InstanceId", id, "SnapshotId", snapshot));
    }

    /** Its statuses from one start to the next, each with when and why. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> lifecycle() {
        Object sessions = get("pai-dsw:GetLifecycle", Map.of()).get("Lifecycle");
        return sessions instanceof List<?> list
                ? list.stream().flatMap(s -> ((List<Map<String, Object>>) s).stream()).toList()
                : List.of();
    }

    /** What it runs at every start; empty text when nothing. */
    public String command(Map<String, Object> details) {
        Object onStart = details.get("UserCommandId") instanceof String command && !command.isEmpty()
                ? get(UserCommand.GET, Map.of("UserCommandId", command)).get("OnStart")
                : null;
        Object content = onStart instanceof Map<?, ?> map ? map.get("Content") : null;
        return content == null ? "" : content.toString();
    }

    /** A token with which others may open it, for as long as that. */
    public Map<String, Object> share(Map<String, Object> details, Duration valid) {
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("Token", get("pai-dsw:GetToken", Map.of("ExpireTime", valid.toSeconds())).get("Token"));
        shared.put("ExpireTime", valid.toSeconds());
        shared.put("InstanceUrl", String.valueOf(details.getOrDefault("InstanceUrl", "")));
        return shared;
    }

    /** What the service itself makes of a problem. */
    public Map<String, Object> diagnosis(String category) {
        return get("pai-dsw:CreateDiagnosis", Map.of("ProblemCategory", category));
    }

    public Map<String, Object> sanityCheck(String type, String task) {
        return cloud.call(region, "pai-dsw:GetSanityCheckTask", Map.of("CheckType", type, "TaskId", task));
    }

    /** Its terminal in a browser. */
    public static String terminal(Map<String, Object> details) {
        if (details.get("TerminalUrl") instanceof String url && !url.isEmpty()) {
            return url;
        }
        throw new Failure(Exit.FAILED, "the notebook has no terminal; it is " + details.get("Status"), DswProvisioner.reach(details));
    }

    private Map<String, Object> get(String operation, Map<String, Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("InstanceId", id);
        return cloud.call(region, operation, all);
    }
}
