package paish.dlc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.Cloud;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Observation;

/** Logs and events of a job (GetPodLogs, GetJobEvents). */
final class DlcObservation implements Observation {

    @Override
    public List<String> logs(Cloud cloud, String region, Map<String, Object> job, int pod, int lines) {
        List<Map<String, Object>> pods = pods(job);
        if (pod >= pods.size()) {
            throw new Failure(Exit.FAILED,
                    pods.isEmpty() ? "the job has no pods yet; it is " + job.get("Status") : "the job has " + pods.size() + " pods, from 0",
                    pods.isEmpty() ? "wait for it: await h, Running" : "pods: " + pods.stream().map(p -> p.get("PodId").toString()).toList());
        }
        Map<String, Object> reply = cloud.call(region, "pai-dlc:GetPodLogs",
                Map.of("JobId", job.get("JobId"), "PodId", pods.get(pod).get("PodId"), "MaxLines", lines));
        return strings(reply.get("Logs"));
    }

    @Override
    public List<String> events(Cloud cloud, String region, Map<String, Object> job, int most) {
        return strings(cloud.call(region, "pai-dlc:GetJobEvents", Map.of("JobId", job.get("JobId"), "MaxEventsNum", most)).get("Events"));
    }

    @Override
    public Map<String, String> urls(Map<String, Object> job) {
        throw new Failure(Exit.FAILED, "a job has no URL", "look at its output: logs h");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> pods(Map<String, Object> job) {
        return (List<Map<String, Object>>) Optional.ofNullable(job.get("Pods")).orElse(List.of());
    }

    private static List<String> strings(Object list) {
        return list instanceof List<?> lines ? lines.stream().map(String::valueOf).toList() : List.of();
    }
}
