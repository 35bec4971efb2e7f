package paish.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import paish.cloud.CloudException;

/** Looks at what not everybody may see: what is denied is said and left out, and the rest is shown all the same. */
record Permitted(Means means) {

    /** @param what for the message, e.g. {@code looking for ecs in cn-hangzhou} */
    <T> List<T> look(String what, Supplier<List<T>> reading) {
        try {
            return reading.get();
        } catch (CloudException e) {
            if (!e.denied()) {
                throw e;
            }
            means.tell(new Event(Event.Type.WARNING, "", "", "", Map.of(
                    "message", "left out, since it is not allowed: " + means.refusals().of(what, e).getMessage())));
            return List.of();
        }
    }
}
