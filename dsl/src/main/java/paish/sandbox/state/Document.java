package paish.sandbox.state;

import com.google.gson.JsonObject;

/**
 * A stored resource.
 *
 * @param parent the id of what it belongs to, or empty
 * @param created virtual milliseconds; also of {@code modified}
 * @param body what was asked for and what the sandbox added, by the API's field names
 * @param current the phase of now; without a schedule an empty one
 */
public record Document(
        long seq,
        String kind,
        String region,
        String id,
        String parent,
        String workspace,
        String name,
        long created,
        long modified,
        JsonObject body,
        Phase current) {

    public String status() {
        return current.status();
    }

    /** When it last changed by itself or by a call. */
    public long touched() {
        return Math.max(modified, current.begins());
    }

    /** A field's text, or empty. */
    public String text(String field) {
        return body.has(field) && body.get(field).isJsonPrimitive() ? body.get(field).getAsString() : "";
    }
}
