package paish.dlc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import paish.cloud.Cloud;
import paish.language.Exit;
import paish.language.Failure;

/** What can be seen of a job besides itself. */
public final class JobLooks {

    private static final String ID = "JobId";

    private final Cloud cloud;
    private final String region;
    private final Map<String, Object> job;

    /** @param job as GetJob answers it */
    public JobLooks(Cloud cloud, String region, Map<String, Object> job) {
        this.cloud = cloud;
        this.region = region;
        this.job = job;
    }

    public List<Map<String, Object>> pods() {
        return DlcObservation.pods(job);
    }

    /** The last events of one pod. */
    public List<String> events(int pod, int most) {
        return DlcObservation.strings(cloud.call(region, "pai-dlc:GetPodEvents",
                Map.of(ID, id(), "PodId", pod(pod), "MaxEventsNum", most)).get("Events"));
    }

    /** A shell in a pod; the address is good for 30 seconds. */
    public String terminal(int pod) {
        running("a terminal");
        return text(cloud.call(region, "pai-dlc:GetWebTerminal", Map.of(ID, id(), "PodId", pod(pod))), "WebTerminalUrl");
    }

    /** A token with which others may look at it. */
    public Map<String, Object> share(Duration valid) {
        Object token = cloud.call(region, "pai-dlc:GetToken",
                Map.of("TargetId", id(), "TargetType", "job", "ExpireTime", valid.toSeconds())).get("Token");
        return Map.of("Token", String.valueOf(token), "ExpireTime", valid.toSeconds(), "TargetId", id());
    }

    /** Of a RayJob its own, of another the job's. */
    public String dashboard() {
        running("a dashboard");
        boolean ray = "RayJob".equals(job.get("JobType"));
        return text(cloud.call(region, ray ? "pai-dlc:GetRayDashboard" : "pai-dlc:GetDashboard", Map.of("jobId", id())), "url");
    }

    /** Every check of its machines, phase by phase. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> sanityChecks() {
        Object results = cloud.call(region, "pai-dlc:ListJobSanityCheckResults", Map.of(ID, id())).get("SanityCheckResults");
        return results instanceof List<?> list
                ? list.stream().flatMap(c -> ((List<Map<String, Object>>) c).stream()).toList()
                : List.of();
    }

    private String pod(int number) {
        return DlcObservation.pod(job, number);
    }

    private String id() {
        return String.valueOf(job.get(ID));
    }

    /** GetWebTerminal model: the job has to be Running. */
    private void running(String what) {
        if (!"Running".equals(job.get("Status"))) {
            throw new Failure(Exit.FAILED, "the job is " + job.get("Status") + "; " + what + " needs it Running", DlcObservation.meanwhile(job));
        }
    }

    private static String text(Map<String, Object> reply, String field) {
        return String.valueOf(reply.getOrDefault(field, ""));
    }
}
