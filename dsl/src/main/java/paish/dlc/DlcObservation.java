package paish.dlc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.Cloud;
import paish.engine.Lifecycle;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Growing;
import paish.product.Measurements;
import paish.product.Measuring;
import paish.product.Observation;
import paish.product.diagnosis.Diagnosis;

/** Logs, events and measurements of a job (GetPodLogs, GetJobEvents, GetJobMetrics). */
final class DlcObservation implements Observation {

    /** About so many of each pod: more are no finer on a screen. */
    private static final int POINTS = 120;

    @Override
    public List<String> logs(Cloud cloud, String region, Map<String, Object> job, int pod, int lines) {
        Map<String, Object> reply = cloud.call(region, "pai-dlc:GetPodLogs",
                Map.of("JobId", job.get("JobId"), "PodId", pod(job, pod), "MaxLines", lines));
        return strings(reply.get("Logs"));
    }

    /** The last lines of each pod, one log of them all. */
    @Override
    public List<String> logs(Cloud cloud, String region, Map<String, Object> job, int lines) {
        String id = String.valueOf(job.get("JobId"));
        List<List<String>> all = new java.util.ArrayList<>();
        for (int i = 0; i < pods(job).size(); i++) {
            String rank = Following.rank(id, pod(job, i));
            all.add(logs(cloud, region, job, i, lines).stream().map(l -> rank + l).toList());
        }
        List<String> merged = Following.merged(all);
        return merged.subList(Math.max(0, merged.size() - lines), merged.size());
    }

    @Override
    public Growing follow(Cloud cloud, String region, Map<String, Object> job, paish.engine.Time time, int pod, long cap) {
        return new Following(cloud, region, String.valueOf(job.get("JobId")), time, pod, cap);
    }

    /** The id of the pod of that number. */
    static String pod(Map<String, Object> job, int pod) {
        List<Map<String, Object>> pods = pods(job);
        if (pod >= pods.size()) {
            throw new Failure(Exit.FAILED,
                    pods.isEmpty() ? "the job has no pods; it is " + job.get("Status") : "the job has " + pods.size() + " pods, from 0",
                    pods.isEmpty() ? meanwhile(job) : "pods: " + pods.stream().map(p -> p.get("PodId").toString()).toList());
        }
        return String.valueOf(pods.get(pod).get("PodId"));
    }

    /** What helps where the job has to be Running: what has ended will not be any more. */
    static String meanwhile(Map<String, Object> job) {
        String status = String.valueOf(job.get("Status"));
        Lifecycle lifecycle = Lifecycle.read(DlcProvisioner.class, "lifecycle.json");
        return lifecycle.ended().contains(status) || lifecycle.failed().contains(status) || lifecycle.stopping().contains(status)
                ? "it will not run any more: look at its output, logs h, or diagnose h"
                : "wait for it: await h, Running";
    }

    @Override
    public List<String> events(Cloud cloud, String region, Map<String, Object> job, int most) {
        return strings(cloud.call(region, "pai-dlc:GetJobEvents", Map.of("JobId", job.get("JobId"), "MaxEventsNum", most)).get("Events"));
    }

    @Override
    public Measurements metrics(Cloud cloud, String region, Map<String, Object> job, String metric, int minutes) {
        Map<String, Object> always = Map.of("JobId", job.get("JobId"), "TimeStep", String.valueOf(Math.max(1, minutes / POINTS)));
        return new Measuring(asked -> cloud.call(region, "pai-dlc:GetJobMetrics", asked), always).last(minutes, metric, finished(job));
    }

    @Override
    public Diagnosis diagnose(Cloud cloud, String region, Map<String, Object> job) {
        return new DlcDiagnosis(cloud, region, job, Lifecycle.read(DlcProvisioner.class, "lifecycle.json")).find();
    }

    @Override
    public Map<String, String> urls(Map<String, Object> job) {
        throw new Failure(Exit.FAILED, "a job has no URL", "look at its output: logs h");
    }

    /** Nothing of an ended job would lie in the hour before now. */
    private static Optional<Instant> finished(Map<String, Object> job) {
        return Optional.ofNullable(job.get("GmtFinishTime"))
                .map(Object::toString)
                .filter(time -> !time.isBlank())
                .map(time -> OffsetDateTime.parse(time).toInstant());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> pods(Map<String, Object> job) {
        return (List<Map<String, Object>>) Optional.ofNullable(job.get("Pods")).orElse(List.of());
    }

    static List<String> strings(Object list) {
        return list instanceof List<?> lines ? lines.stream().map(String::valueOf).toList() : List.of();
    }
}
