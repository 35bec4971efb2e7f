package paish.sandbox.wire;

import com.google.gson.JsonObject;
import java.util.Map;

/** A definite rejection in the service's shape: HTTP status, code and message. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final transient JsonObject detail;
    private final transient Map<String, String> headers;

    public Refusal(int status, String code, String message) {
        this(status, code, message, new JsonObject(), Map.of());
    }

    /** @param detail {@code AccessDeniedDetail}, or empty */
    public Refusal(int status, String code, String message, JsonObject detail, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.headers = headers;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    JsonObject detail() {
        return detail;
    }

    Map<String, String> headers() {
        return headers;
    }
}
