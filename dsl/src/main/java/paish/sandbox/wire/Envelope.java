package paish.sandbox.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import paish.api.Field;

/** Puts around a reply what every reply of the product has. */
final class Envelope {

    /** A success: the in-band fields that the operation's reply type has, as the reference shows them. */
    static Reply success(Route route, JsonObject body, String requestId) {
        Map<String, Field> type = route.product().types().getOrDefault(route.operation().response(), Map.of());
        Map<String, JsonPrimitive> usual = Map.of(
                "RequestId", new JsonPrimitive(requestId),
                "requestId", new JsonPrimitive(requestId),
                "RequestID", new JsonPrimitive(requestId),
                "Success", new JsonPrimitive(true),
                "Code", new JsonPrimitive("null"),
                "Message", new JsonPrimitive("null"),
                "HttpStatusCode", new JsonPrimitive(200));
        usual.forEach((name, value) -> {
            if (type.containsKey(name) && !body.has(name)) {
                body.add(name, value);
            }
        });
        return Reply.of(200, body);
    }

    static Reply failure(Refusal refusal, Incoming request, String requestId) {
        JsonObject body = new JsonObject();
        body.addProperty("Code", refusal.code());
        body.addProperty("Message", refusal.getMessage());
        body.addProperty("RequestId", requestId);
        body.addProperty("HostId", request.header("host"));
        body.addProperty("Recommend", "https://api.aliyun.com/troubleshoot?q=" + Percent.encode(refusal.code()));
        if (refusal.detail().size() > 0) {
            body.add("AccessDeniedDetail", refusal.detail());
        }
        if ("pai-dsw".equals(Router.PRODUCTS.get(request.header("x-acs-version")))) {
            body.addProperty("Success", false);
            body.addProperty("HttpStatusCode", refusal.status());
        }
        return new Reply(refusal.status(), body, refusal.headers(), Reply.Delivery.SENT);
    }

    private Envelope() {
    }
}
