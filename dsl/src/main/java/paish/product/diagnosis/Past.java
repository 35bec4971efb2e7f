package paish.product.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Lifecycle;

/** Since when a resource is on its present way: what was told before is over, such as a wait for stock that has come. */
public final class Past {

    private Past() {}

    /**
     * Back from the present status over the end that it came to, to where it last ran or had come to an end before.
     *
     * @param steps with a Status each, in any order
     * @param time the field with the step's begin
     */
    public static Optional<Instant> since(List<Map<String, Object>> steps, String time, Lifecycle lifecycle) {
        List<Map<String, Object>> backwards = steps.stream()
                .filter(s -> begin(s, time).isPresent())
                .sorted((a, b) -> begin(b, time).get().compareTo(begin(a, time).get()))
                .dropWhile(s -> isEnd(s, lifecycle) || lifecycle.stopping().contains(status(s)))
                .toList();
        return backwards.stream()
                .filter(s -> isEnd(s, lifecycle) || lifecycle.running().contains(status(s)))
                .findFirst()
                .flatMap(s -> begin(s, time));
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
