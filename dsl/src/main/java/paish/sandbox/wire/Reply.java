package paish.sandbox.wire;

import com.google.gson.JsonObject;
import java.util.Map;

/** What goes back, and whether it arrives. */
public record Reply(int status, JsonObject body, Map<String, String> headers, Delivery delivery) {

    /** How much of a reply reaches the client. */
    public enum Delivery { SENT, DROPPED, TRUNCATED }

    public static Reply of(int status, JsonObject body) {
        return new Reply(status, body, Map.of(), Delivery.SENT);
    }

    Reply delivered(Delivery how) {
        return new Reply(status, body, headers, how);
    }
}
