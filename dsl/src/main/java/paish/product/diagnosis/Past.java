package paish.product.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Lifecycle;

/**
 * What is over. Where it runs again, nothing of earlier runs counts; once it runs, no wait for stock or an image does.
 *
 * @param began when the present run began, where there was one before it
 * @param ran when the present run got to work
 */
public record Past(Optional<Instant> began, Optional<Instant> ran) {

    static final Past NONE = new Past(Optional.empty(), Optional.empty());

    /**
     * @param steps with a Status each, in any order
     * @param time the field with the step's begin
     */
    public static Past of(List<Map<String, Object>> steps, String time, Lifecycle lifecycle) {
        List<Map<String, Object>> backwards = steps.stream()
                .filter(s -> begin(s, time).isPresent())
                .sorted((a, b) -> begin(b, time).get().compareTo(begin(a, time).get()))
                .dropWhile(s -> isEnd(s, lifecycle) || lifecycle.stopping().contains(status(s)))
                .toList();
        List<Map<String, Object>> present = backwards.stream().takeWhile(s -> !isEnd(s, lifecycle)).toList();
        boolean first = present.isEmpty() || present.size() == backwards.size();
        return new Past(
                first ? Optional.empty() : begin(present.get(present.size() - 1), time),
                present.stream().filter(s -> lifecycle.running().contains(status(s))).findFirst().flatMap(s -> begin(s, time)));
    }

    boolean covers(Line line) {
        return isBefore(line, began);
    }

    boolean covers(Match match) {
        return match.cause().passes() && isBefore(match.line(), ran);
    }

    /** What has no time is taken for present. */
    private static boolean isBefore(Line line, Optional<Instant> time) {
        return time.isPresent() && line.instant().filter(i -> i.isBefore(time.get())).isPresent();
    }

    private static boolean isEnd(Map<String, Object> step, Lifecycle lifecycle) {
        return lifecycle.ended().contains(status(step)) || lifecycle.failed().contains(status(step));
    }

    private static String status(Map<String, Object> step) {
        return String.valueOf(step.get("Status"));
    }

    private static Optional<Instant> begin(Map<String, Object> step, String time) {
        return Line.instant(String.valueOf(step.get(time)));
    }
}
