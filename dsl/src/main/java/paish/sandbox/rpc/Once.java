package paish.sandbox.rpc;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import paish.sandbox.state.Draft;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Digest;
import paish.sandbox.wire.Handler;
import paish.sandbox.wire.Refusal;

/** The promise of {@code ClientToken}: the same call twice is done once and answered twice. */
public record Once(Handler handler) implements Handler {

    private static final int LONGEST = 64;

    @Override
    public JsonObject handle(Call call) {
        String token = call.text("ClientToken");
        if (token.isEmpty()) {
            return handler.handle(call);
        }
        if (token.length() > LONGEST || !token.chars().allMatch(c -> c > 0 && c < 128)) {
            throw new Refusal(400, "InvalidClientToken.ValueNotSupported",
                    "ClientToken is not valid: at most " + LONGEST + " ASCII characters.");
        }
        String id = call.route().operation().id() + " " + token;
        JsonObject parameters = call.parameters().deepCopy();
        parameters.remove("ClientToken");
        String digest = Digest.sha256(parameters.toString());
        return call.store().find(Kinds.TOKEN, id)
                .map(kept -> again(kept.body(), digest))
                .orElseGet(() -> first(call, id, digest));
    }

    private JsonObject first(Call call, String id, String digest) {
        JsonObject reply = handler.handle(call);
        JsonObject kept = new JsonObject();
        kept.addProperty("digest", digest);
        kept.addProperty("reply", reply.toString());
        call.store().add(Draft.of(Kinds.TOKEN, id, "", "", kept));
        return reply;
    }

    private static JsonObject again(JsonObject kept, String digest) {
        if (!kept.get("digest").getAsString().equals(digest)) {
            throw new Refusal(400, "IdempotentParameterMismatch", "The request is retried with updated parameters.");
        }
        return JsonParser.parseString(kept.get("reply").getAsString()).getAsJsonObject();
    }
}
