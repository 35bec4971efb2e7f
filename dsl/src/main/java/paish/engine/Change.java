package paish.engine;

import java.util.Map;

/** A change of what exists. What it comes to is decided by what the service shows of the resource now. */
public interface Change {

    Action.Verb verb();

    /** Whether a row of the list tells too little. */
    default boolean needsDetails() {
        return true;
    }

    /**
     * Reads only. Called for the plan, and once more before anything is sent.
     *
     * @param shown what the get operation answers, or a list row of it
     */
    Course course(Handle handle, Map<String, Object> shown, Live live);
}
