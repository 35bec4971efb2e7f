package paish.dlc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.cloud.Cloud;
import paish.cloud.CloudException;
import paish.cloud.Outcome;
import paish.engine.Lifecycle;
import paish.engine.Time;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Growing;

/** The log of a job as it grows, lazily, until the job has ended. Can be gone through once. */
final class Following implements Growing {

    private static final int MOST = 2_000;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** The last lines may take a while to be shown. */
    private static final Duration SETTLES = Duration.ofSeconds(5);
    /** So many looks in a row may fail. */
    private static final int PATIENCE = 60;
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\S*");

    private final Cloud cloud;
    private final String region;
    private final String job;
    private final Time time;
    private final int pod;
    private final long cap;
    private final Lifecycle lifecycle = new DlcProvisioner().lifecycle();
    private final Map<String, PodLog> logs = new LinkedHashMap<>();
    private final Deque<String> lines = new ArrayDeque<>();
    private long given;
    private int failed;
    private boolean over;

    /**
     * @param pod its number, or -1 for all, each line with its pod before it
     * @param cap it stops after so many lines
     */
    Following(Cloud cloud, String region, String job, Time time, int pod, long cap) {
        this.cloud = cloud;
        this.region = region;
        this.job = job;
        this.time = time;
        this.pod = pod;
        this.cap = cap;
    }

    @Override
    public boolean hasNext() {
        while (lines.isEmpty() && !over) {
            look();
            if (lines.isEmpty() && !over) {
                pause(PAUSE);
            }
        }
        return !lines.isEmpty();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the log has ended");
        }
        String line = lines.poll();
        if (++given == cap && (!over || !lines.isEmpty())) {
            lines.clear();
            lines.add("… stopped after " + cap + " lines; say lines: for more");
            over = true;
        }
        return line;
    }

    private void look() {
        try {
            Map<String, Object> shown = cloud.call(region, "pai-dlc:GetJob", Map.of("JobId", job));
            boolean ended = lifecycle.ended().contains(String.valueOf(shown.get("Status")));
            if (ended) {
                pause(SETTLES);
            }
            take(shown);
            over = ended;
            failed = 0;
        } catch (CloudException e) {
            boolean passing = e.outcome() != Outcome.REJECTED || e.status() >= 500 || e.code().startsWith("Throttling");
            failed = lines.isEmpty() ? failed + 1 : 0;
            if (!passing || failed > PATIENCE) {
                throw e;
            }
        }
    }

    /** What one pod has said already is not lost when another's log cannot be read. */
    private void take(Map<String, Object> shown) {
        Map<String, List<String>> fresh = new LinkedHashMap<>();
        List<Map<String, Object>> pods = DlcObservation.pods(shown);
        try {
            for (int i = 0; i < pods.size(); i++) {
                if (pod < 0 || pod == i) {
                    String id = String.valueOf(pods.get(i).get("PodId"));
                    List<String> own = fresh.computeIfAbsent(id, p -> new ArrayList<>());
                    logs.computeIfAbsent(id, p -> log(p, shown)).fresh(time.now(), own);
                }
            }
        } finally {
            lines.addAll(merged(fresh.entrySet().stream().map(e -> named(e.getKey(), e.getValue())).toList()));
        }
    }

    private List<String> named(String id, List<String> own) {
        return pod < 0 ? own.stream().map(l -> rank(job, id) + l).toList() : own;
    }

    private PodLog log(String id, Map<String, Object> shown) {
        Instant from = Instant.parse(String.valueOf(shown.get("GmtCreateTime")));
        return new PodLog((start, end) -> {
            Map<String, Object> parameters = new LinkedHashMap<>(
                    Map.of("JobId", job, "PodId", id, "StartTime", start.toString(), "MaxLines", MOST));
            end.ifPresent(e -> parameters.put("EndTime", e.toString()));
            return DlcObservation.strings(cloud.call(region, "pai-dlc:GetPodLogs", parameters).get("Logs"));
        }, MOST, from);
    }

    /** {@code [worker-0] }: the pod's id without the job's. */
    static String rank(String job, String id) {
        return "[" + (id.startsWith(job + "-") ? id.substring(job.length() + 1) : id) + "] ";
    }

    /** By the time that lines begin with; a line without one stays behind the one before it. */
    static List<String> merged(List<List<String>> logs) {
        if (logs.size() == 1) {
            return logs.get(0);
        }
        record Timed(String time, String line) {}
        List<Timed> all = new ArrayList<>();
        for (List<String> log : logs) {
            String at = "";
            for (String line : log) {
                Matcher time = TIME.matcher(line);
                at = time.find() ? time.group() : at;
                all.add(new Timed(at, line));
            }
        }
        all.sort(Comparator.comparing(Timed::time));
        return all.stream().map(Timed::line).toList();
    }

    private void pause(Duration length) {
        try {
            time.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Exit.INTERRUPTED, "interrupted while following the log of " + job, "nothing was stopped; the job goes on");
        }
    }
}
