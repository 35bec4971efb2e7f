package paish.dlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.cloud.Cloud;
import paish.engine.Lifecycle;
import paish.product.diagnosis.Diagnosis;
import paish.product.diagnosis.Examination;
import paish.product.diagnosis.Past;
import paish.product.diagnosis.Rows;
import paish.product.diagnosis.Source;
import paish.product.diagnosis.Where;

/**
 * Why a job is not what it should be. The sources in their order: the job, its events, the logs and then the events of
 * the pods that failed first; which of them, the status says.
 */
record DlcDiagnosis(Cloud cloud, String region, Map<String, Object> job, Lifecycle lifecycle) {

    private static final int LOG_LINES = 200;
    private static final int EVENTS = 50;

    Diagnosis find() {
        FailedPods pods = FailedPods.of(job);
        String status = text("Status");
        boolean failed = lifecycle.failed().contains(status);
        boolean over = failed || (lifecycle.ended().contains(status) && !lifecycle.ready().contains(status));
        Examination examination = new Examination(new Examination.Subject(
                "dlc", text("JobId"), status, !over, known(), () -> Past.of(Rows.of(job.get("StatusHistory")), "StartTime", lifecycle), job));
        Diagnosis found = examination.of(groups(status, failed, pods));
        return failed ? pods.told(found) : found;
    }

    private List<List<Source>> groups(String status, boolean failed, FailedPods pods) {
        List<List<Source>> groups = new ArrayList<>();
        groups.add(List.of(new Source(Where.STATUS, "the job", this::reason)));
        if (lifecycle.ready().contains(status)) {
            return groups;
        }
        groups.add(List.of(new Source(Where.EVENTS, "events of the job", () -> lines("pai-dlc:GetJobEvents", Map.of("MaxEventsNum", EVENTS), "Events"))));
        if (failed) {
            groups.add(pods.first().stream().map(this::log).toList());
            groups.add(pods.next().stream().map(this::log).toList());
        }
        if (failed || !(lifecycle.running().contains(status) || lifecycle.ended().contains(status))) {
            groups.add(Stream.concat(pods.first().stream(), pods.next().stream()).map(this::events).toList());
        }
        return groups;
    }

    private Source log(String pod) {
        return new Source(Where.LOG, "log of pod " + pod, () -> lines("pai-dlc:GetPodLogs", Map.of("PodId", pod, "MaxLines", LOG_LINES), "Logs"));
    }

    private Source events(String pod) {
        return new Source(Where.POD_EVENTS, "events of pod " + pod, () -> lines("pai-dlc:GetPodEvents", Map.of("PodId", pod, "MaxEventsNum", EVENTS), "Events"));
    }

    private List<String> lines(String operation, Map<String, Object> parameters, String field) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("JobId", text("JobId"));
        return cloud.call(region, operation, all).get(field) instanceof List<?> lines ? lines.stream().map(String::valueOf).toList() : List.of();
    }

    /** The job's own words, and those of pods that were put off their machines. */
    private List<String> reason() {
        List<String> lines = new ArrayList<>();
        String said = Stream.of(text("ReasonCode"), text("ReasonMessage")).filter(s -> !s.isBlank()).reduce((a, b) -> a + ": " + b).orElse("");
        if (!said.isEmpty()) {
            lines.add((text("GmtFinishTime") + " " + said).strip());
        }
        Rows.of(job.get("Pods")).stream().filter(p -> "Evicted".equals(p.get("SubStatus")))
                .forEach(p -> lines.add("pod " + p.get("PodId") + " is Evicted"));
        return lines;
    }

    /** What a change is filled with. */
    private Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        Rows.of(job.get("JobSpecs")).stream().findFirst().ifPresent(role -> {
            Optional.ofNullable(role.get("EcsSpec")).ifPresent(spec -> known.put("spec", spec.toString()));
            Optional.ofNullable(role.get("Image")).ifPresent(image -> known.put("image", image.toString()));
        });
        // The limit itself is not answered; where it was reached, it is as long as the job ran.
        if (job.get("Duration") instanceof Number seconds && seconds.longValue() > 0) {
            known.put("moreMinutes", String.valueOf(2 * ((seconds.longValue() + 59) / 60)));
        }
        return known;
    }

    private String text(String field) {
        Object value = job.get(field);
        return value == null ? "" : String.valueOf(value);
    }
}
