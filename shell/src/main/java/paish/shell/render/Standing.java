package paish.shell.render;

import paish.engine.Lifecycle;

/** What a status means for whoever waits for the resource. */
enum Standing {
    WELL,
    MOVING,
    FAILED,
    STOPPED,
    /** New to this version: shown plainly. */
    UNKNOWN;

    static Standing of(String status, Lifecycle lifecycle) {
        if (lifecycle.failed().contains(status)) {
            return FAILED;
        }
        if (lifecycle.ready().contains(status) || lifecycle.running().contains(status)) {
            return WELL;
        }
        if (lifecycle.ended().contains(status)) {
            return STOPPED;
        }
        return lifecycle.moving().contains(status) ? MOVING : UNKNOWN;
    }
}
