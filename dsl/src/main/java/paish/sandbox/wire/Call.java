package paish.sandbox.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.fault.Faults;
import paish.sandbox.state.Store;

/**
 * A verified call on its way through a handler.
 *
 * @param parameters those of query, path and body together; no operation uses a name twice
 * @param store the documents of the caller's region
 */
public record Call(Route route, JsonObject parameters, Store store, Faults faults, String requestId) {

    public String action() {
        return route.operation().action();
    }

    public long now() {
        return store.now();
    }

    public boolean has(String name) {
        return parameters.has(name) && !parameters.get(name).isJsonNull();
    }

    /** A parameter's text, or empty. */
    public String text(String name) {
        return has(name) && parameters.get(name).isJsonPrimitive() ? parameters.get(name).getAsString() : "";
    }

    public long number(String name, long otherwise) {
        if (text(name).isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw invalid(name + " must be a whole number, not '" + text(name) + "'.");
        }
    }

    public boolean flag(String name) {
        return text(name).equals("true");
    }

    /** A parameter that is an object, or an empty one. */
    public JsonObject object(String name) {
        return has(name) && parameters.get(name).isJsonObject() ? parameters.getAsJsonObject(name) : new JsonObject();
    }

    public JsonArray array(String name) {
        return has(name) && parameters.get(name).isJsonArray() ? parameters.getAsJsonArray(name) : new JsonArray();
    }

    public Optional<JsonElement> get(String name) {
        return has(name) ? Optional.of(parameters.get(name)) : Optional.empty();
    }

    /** An ISO 8601 time as virtual milliseconds. */
    public Optional<Long> time(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant instant = text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
            return Optional.of(instant.toEpochMilli());
        } catch (DateTimeParseException e) {
            throw invalid(name + " must be a time such as 2026-01-31T08:00:00Z, not '" + text + "'.");
        }
    }

    public boolean struckBy(Kind kind) {
        return faults.draw(action(), kind).isPresent();
    }

    public Optional<Fault> fault(Kind kind) {
        return faults.draw(action(), kind);
    }

    public String newId(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** The product's own code for a parameter that it does not take. */
    public Refusal invalid(String message) {
        return new Refusal(400, route.product().code().equals("pai-dsw") ? "ValidationError" : "InvalidParameter", message);
    }

    /** The product's own code for what is not there. */
    public Refusal notFound(String message) {
        return new Refusal(404, route.product().code().equals("pai-dsw") ? "ValidationError" : "NotFound", message);
    }
}
