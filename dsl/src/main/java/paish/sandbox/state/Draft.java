package paish.sandbox.state;

import com.google.gson.JsonObject;

/**
 * A document before it is stored.
 *
 * @param visible the virtual time from which lists show it
 */
public record Draft(String kind, String id, String parent, String workspace, String name, long visible, JsonObject body) {

    public static Draft of(String kind, String id, String workspace, String name, JsonObject body) {
        return new Draft(kind, id, "", workspace, name, 0, body);
    }

    public Draft under(String of) {
        return new Draft(kind, id, of, workspace, name, visible, body);
    }

    public Draft visibleFrom(long time) {
        return new Draft(kind, id, parent, workspace, name, time, body);
    }
}
