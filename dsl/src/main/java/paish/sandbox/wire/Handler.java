package paish.sandbox.wire;

import com.google.gson.JsonObject;

/** What an operation does, within one transaction; the envelope is put around the reply later. */
@FunctionalInterface
public interface Handler {

    /** @throws Refusal when the service would refuse; nothing is kept then */
    JsonObject handle(Call call);
}
