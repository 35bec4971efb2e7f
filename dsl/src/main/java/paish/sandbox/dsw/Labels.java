package paish.sandbox.dsw;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** Labels of instances after their creation. */
final class Labels {

    private Labels() {
    }

    static void into(Operations operations) {
        operations.full("pai-dsw:UpdateInstanceLabels", Labels::put)
                .full("pai-dsw:DeleteInstanceLabels", Labels::remove);
    }

    private static JsonObject put(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        Map<String, String> labels = labels(instance);
        labels.putAll(Instances.pairs(call.array("Labels")));
        return keep(call, instance, labels);
    }

    private static JsonObject remove(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        Map<String, String> labels = labels(instance);
        Arrays.asList(call.text("LabelKeys").split(",")).forEach(labels::remove);
        return keep(call, instance, labels);
    }

    private static Map<String, String> labels(Document instance) {
        return new TreeMap<>(instance.body().has("Labels")
                ? Instances.pairs(instance.body().getAsJsonArray("Labels"))
                : Map.of());
    }

    private static JsonObject keep(Call call, Document instance, Map<String, String> labels) {
        JsonArray list = new JsonArray();
        labels.forEach((key, value) -> {
            JsonObject label = new JsonObject();
            label.addProperty("Key", key);
            label.addProperty("Value", value);
            list.add(label);
        });
        instance.body().add("Labels", list);
        call.store().label(instance.seq(), "Labels", labels);
        call.store().save(instance);
        return new JsonObject();
    }
}
