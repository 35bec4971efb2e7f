package paish.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a plan would do.
 *
 * @param request what it is done for; empty for an action on something that exists already
 * @param id of the resource that exists, for all verbs but {@code CREATE}
 * @param body exactly what would be sent, or would have been
 * @param calls operations in their order, e.g. {@code pai-dsw:CreateInstance}
 * @param ram the actions that RAM must allow
 * @param notes what a person should know, such as a cost that nothing bounds
 */
public record Action(
        Verb verb,
        String kind,
        String name,
        String region,
        String workspace,
        Optional<Request> request,
        Optional<String> id,
        Map<String, Object> body,
        Cost cost,
        List<String> calls,
        List<String> ram,
        List<String> notes) {

    /** What is done; the lower-case name is the one in JSON. */
    public enum Verb {
        CREATE,
        ADOPT,
        UPDATE,
        START,
        STOP,
        DELETE,
        NONE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** True where executing it changes something. */
        public boolean changes() {
            return this != ADOPT && this != NONE;
        }
    }
}
