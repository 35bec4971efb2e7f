package paish.sandbox.dsw;

import java.util.Optional;
import paish.sandbox.state.Breakdown;

/**
 * What becomes of an instance that is being started.
 *
 * @param queues it waits for its quota
 * @param mismatch a GPU image on a machine without one
 * @param unpullable the image that cannot be pulled, or empty
 * @param nodeFailsAfter virtual seconds of running, or 0
 * @param breakdown a failure that the start script asks for
 */
record Fate(boolean queues, boolean mismatch, String unpullable, long nodeFailsAfter, Optional<Breakdown> breakdown) {
}
