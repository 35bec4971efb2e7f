package paish.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import paish.engine.Action.Verb;

/**
 * What a product's statuses mean; a status in none of the sets is new to this version and shown as it is.
 *
 * @param running at work
 * @param moving on the way to another status by itself
 * @param ready the default target of a wait
 * @param ended nothing will change any more without somebody's doing
 * @param failed ended, and not well
 * @param startable {@code start} is allowed
 * @param stoppable {@code stop} is allowed
 * @param stopping on the way to a stop
 * @param deletable {@code delete} is allowed
 * @param deleting on the way to being gone
 */
public record Lifecycle(
        Set<String> running,
        Set<String> moving,
        Set<String> ready,
        Set<String> ended,
        Set<String> failed,
        Set<String> startable,
        Set<String> stoppable,
        Set<String> stopping,
        Set<String> deletable,
        Set<String> deleting) {

    /** Reads a table of statuses; each row says what a status {@code is} and where that is known from. */
    public static Lifecycle read(Class<?> beside, String resource) {
        try (Reader reader = new InputStreamReader(beside.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            JsonObject statuses = JsonParser.parseReader(reader).getAsJsonObject().getAsJsonObject("statuses");
            return new Lifecycle(
                    that(statuses, "running"),
                    that(statuses, "moving"),
                    that(statuses, "ready"),
                    that(statuses, "ended"),
                    that(statuses, "failed"),
                    that(statuses, "startable"),
                    that(statuses, "stoppable"),
                    that(statuses, "stopping"),
                    that(statuses, "deletable"),
                    that(statuses, "deleting"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }

    /** The statuses in which it is allowed. */
    Set<String> from(Verb verb) {
        return switch (verb) {
            case STOP -> stoppable;
            case START -> startable;
            case DELETE -> deletable;
            default -> throw new IllegalArgumentException(verb.word() + " does not depend on the status alone");
        };
    }

    /** Whether the status is what it leads to. */
    boolean already(Verb verb, String status) {
        return switch (verb) {
            case STOP -> ended.contains(status) || stopping.contains(status);
            case START -> ready.contains(status) && !ended.contains(status);
            default -> deleting.contains(status);
        };
    }

    private static Set<String> that(JsonObject statuses, String are) {
        Set<String> names = new LinkedHashSet<>();
        statuses.entrySet().stream()
                .filter(s -> s.getValue().getAsJsonObject().getAsJsonArray("is").asList().stream()
                        .anyMatch(is -> is.getAsString().equals(are)))
                .forEach(s -> names.add(s.getKey()));
        return Set.copyOf(names);
    }
}
