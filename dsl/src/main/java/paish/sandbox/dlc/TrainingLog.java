package paish.sandbox.dlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.sandbox.state.Breakdown;
import paish.sandbox.state.Document;
import paish.sandbox.state.Phase;
import paish.sandbox.wire.Times;

/** What a pod has printed by now: the command, what it echoes, then a line of training every five virtual seconds. */
record TrainingLog(Document job, String pod, Phase running, Optional<Breakdown> breakdown) {

    private static final long STEP_MS = 5_000;
    private static final Pattern ECHO = Pattern.compile("^\\s*echo\\s+[\"']?(.*?)[\"']?\\s*$", Pattern.MULTILINE);

    private record Line(long time, String text) {
    }

    /** The last lines of those in the window. */
    List<String> lines(long from, long to, long most) {
        long ends = isFirst() ? running.until() - Breakdowns.LEAD_MS : running.until();
        long end = Math.min(to, ends - 1);
        List<Line> lines = new ArrayList<>(head());
        // Only the steps that can be among the last ones are written at all: a job may run for days.
        long last = (end - running.begins()) / STEP_MS;
        long first = Math.max(1, Math.max((from - running.begins()) / STEP_MS, last - most));
        for (long step = first; step <= last; step++) {
            lines.add(new Line(running.begins() + step * STEP_MS, step(step)));
        }
        breakdown.filter(b -> ends <= to && running.until() != Phase.OPEN).ifPresent(b ->
                (isFirst() ? b.scenario().log() : b.scenario().others()).forEach(l -> lines.add(new Line(ends, b.words().apply(l)))));
        failure().filter(line -> running.until() <= to).ifPresent(lines::add);
        List<String> shown = lines.stream()
                .filter(line -> line.time() >= from && line.time() <= to)
                .map(line -> Times.seconds(line.time()) + " " + line.text())
                .toList();
        return shown.subList((int) Math.max(0, shown.size() - most), shown.size());
    }

    /** The pod that a scenario befalls. */
    private boolean isFirst() {
        return breakdown.isPresent() && pod.equals(Breakdowns.pod(job));
    }

    private List<Line> head() {
        List<Line> lines = new ArrayList<>();
        String command = job.text("UserCommand");
        lines.add(new Line(running.begins(), "[" + pod + "] starting " + job.text("JobType")));
        command.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(new Line(running.begins(), "+ " + line.strip())));
        Matcher echo = ECHO.matcher(command.replace("&&", "\n").replace(";", "\n"));
        while (echo.find()) {
            lines.add(new Line(running.begins(), echo.group(1)));
        }
        return lines;
    }

    private static String step(long step) {
        double loss = 0.08 + 2.3 * Math.exp(-step / 60.0) + 0.02 * Math.sin(step * 1.7);
        return String.format(Locale.ROOT, "INFO epoch=%d step=%d loss=%.4f lr=%.6f", step / 20, step * 10, loss, 0.1 / (1 + step / 50.0));
    }

    private Optional<Line> failure() {
        int code = Course.of(job.text("UserCommand")).exitCode();
        return code == 0 || running.until() == Phase.OPEN
                ? Optional.empty()
                : Optional.of(new Line(running.until(), "ERROR the command has exited with code " + code));
    }
}
