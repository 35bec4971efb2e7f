package paish.sandbox.dsw;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import paish.sandbox.catalogue.Scenario;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.state.Breakdown;
import paish.sandbox.wire.Call;

/** Decides what becomes of an instance from what was asked for and from the faults in force. */
record Fates(Specs specs) {

    private static final Pattern GPU_IMAGE = Pattern.compile("-gpu(-|$)|cu\\d");
    private static final Pattern RESOLVABLE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d+)?/\\S+");
    private static final Pattern MISSING = Pattern.compile("missing|nonexistent");

    Fate of(Call call, JsonObject instance) {
        String image = instance.has("ImageUrl") ? instance.get("ImageUrl").getAsString() : "";
        boolean unpullable = !RESOLVABLE.matcher(image).matches() || MISSING.matcher(image).find()
                || call.struckBy(Kind.IMAGE_PULL);
        boolean quota = instance.has("ResourceId");
        boolean cpuOnly = !quota && instance.has("EcsSpec")
                && specs.find(instance.get("EcsSpec").getAsString()).filter(s -> s.gpu() == 0).isPresent();
        return new Fate(
                quota,
                cpuOnly && GPU_IMAGE.matcher(image).find(),
                unpullable ? image : "",
                call.fault(Kind.NODE_FAILURE).map(Fault::argumentOrUsual).orElse(0L),
                breakdown(instance));
    }

    /** What the start script asks for. */
    static Optional<Breakdown> breakdown(JsonObject instance) {
        return Scenario.of(script(instance)).map(scenario -> new Breakdown(scenario, text -> text
                .replace("{pod}", "the instance")
                .replace("{image}", text(instance, "ImageUrl"))
                .replace("{spec}", text(instance, "EcsSpec"))));
    }

    private static String script(JsonObject instance) {
        JsonObject command = instance.has("UserCommand") ? instance.getAsJsonObject("UserCommand") : new JsonObject();
        return command.has("OnStart") ? text(command.getAsJsonObject("OnStart"), "Content") : "";
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonPrimitive() ? object.get(name).getAsString() : "";
    }
}
