package paish.dlc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import paish.product.diagnosis.Diagnosis;
import paish.product.diagnosis.Rows;

/**
 * The pods of a job, in the order in which they failed: the first is the cause, the others are ended because of it.
 *
 * @param first those that failed at the earliest time
 * @param next some of those that failed later
 * @param later how many those are
 */
record FailedPods(List<String> first, List<String> next, String time, long later) {

    /** Each costs a call or two. */
    private static final int MOST = 3;
    /** After every time. */
    private static final String NEVER = "~";

    /** Where none has failed, the first pods of all. */
    static FailedPods of(Map<String, Object> job) {
        List<Map<String, Object>> pods = Rows.of(job.get("Pods"));
        List<Map<String, Object>> failed = pods.stream().filter(p -> "Failed".equals(p.get("Status")))
                .sorted(Comparator.comparing(FailedPods::finished)).toList();
        List<Map<String, Object>> sought = failed.isEmpty() ? pods : failed;
        if (sought.isEmpty()) {
            return new FailedPods(List.of(), List.of(), "", 0);
        }
        String time = finished(sought.get(0));
        List<String> first = ids(sought.stream().filter(p -> finished(p).equals(time)).limit(MOST).toList());
        long later = failed.stream().filter(p -> !finished(p).equals(time)).count();
        List<String> next = ids(sought.stream().filter(p -> !finished(p).equals(time)).limit(MOST - first.size()).toList());
        return new FailedPods(first, next, time.equals(NEVER) ? "" : time, later);
    }

    /** With the order of the pods, where one of them failed before the others. */
    Diagnosis told(Diagnosis found) {
        boolean elsewhere = !found.evidence().isEmpty() && next.stream().anyMatch(pod -> found.evidence().get(0).source().endsWith(pod));
        if (!found.determined() || elsewhere || first.size() != 1 || later == 0 || time.isEmpty()) {
            return found;
        }
        String order = " The first to fail was pod " + first.get(0) + " at " + time + "; "
                + (later == 1 ? "another one was" : later + " others were") + " ended because of it.";
        return new Diagnosis(found.kind(), found.id(), found.status(), found.cause(), found.explanation() + order,
                found.evidence(), found.change(), found.lookedAt());
    }

    private static List<String> ids(List<Map<String, Object>> pods) {
        return pods.stream().map(p -> String.valueOf(p.get("PodId"))).toList();
    }

    /** Times of one form are in order as texts are; what has none comes last. */
    private static String finished(Map<String, Object> pod) {
        Object time = pod.get("GmtFinishTime");
        return time == null || time.toString().isBlank() ? NEVER : time.toString();
    }
}
