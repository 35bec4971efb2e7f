package paish.sandbox.dsw;

/**
 * What becomes of an instance that is being started.
 *
 * @param queues it waits for its quota
 * @param mismatch a GPU image on a machine without one
 * @param unpullable the image that cannot be pulled, or empty
 * @param nodeFailsAfter virtual seconds of running, or 0
 */
record Fate(boolean queues, boolean mismatch, String unpullable, long nodeFailsAfter) {
}
