package paish.cloud;

import java.util.Optional;

/**
 * One thing wrong with a call's arguments.
 *
 * @param path where, e.g. {@code JobSpecs[0].PodCount}; empty when it concerns the operation itself
 * @param suggestion the name that was probably meant
 */
public record Problem(String path, String message, Optional<String> suggestion) {

    @Override
    public String toString() {
        return message + suggestion.map(s -> "; did you mean " + s + "?").orElse("");
    }
}
