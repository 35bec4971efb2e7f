package paish.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call that follows a creation, such as a notebook's shutdown timer.
 *
 * @param operation e.g. {@code pai-dsw:CreateInstanceShutdownTimer}
 * @param parameters without the new resource's id, which the engine adds
 */
public record FollowUp(String operation, Map<String, Object> parameters) {

    public FollowUp {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
