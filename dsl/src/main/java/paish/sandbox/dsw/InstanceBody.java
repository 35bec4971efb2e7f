package paish.sandbox.dsw;

import com.google.gson.JsonObject;
import java.util.Optional;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Account;
import paish.sandbox.wire.Call;

/** What is kept of an instance. Names that begin with an underscore are the sandbox's own; replies never show them. */
final class InstanceBody {

    private static final String MASK = "******";

    private InstanceBody() {
    }

    static JsonObject created(Call call, Specs specs) {
        JsonObject body = new JsonObject();
        if (!call.has("Accessibility")) {
            body.addProperty("Accessibility", "PRIVATE");
        }
        body.addProperty("Priority", 1);
        body.addProperty("UserId", Account.USER_ID);
        body.addProperty("PaymentType", "PayAsYouGo");
        body.addProperty("UserCommandId", call.newId("ucmd-"));
        call.store().find("workspace", call.text("WorkspaceId"))
                .ifPresent(workspace -> body.addProperty("WorkspaceName", workspace.name()));
        call.store().find("quota", call.text("ResourceId"))
                .ifPresent(quota -> body.addProperty("ResourceName", quota.name()));
        merge(call, body, specs);
        return body;
    }

    /** Lays the call's fields over the body, and what follows from them. */
    static void merge(Call call, JsonObject body, Specs specs) {
        call.route().operation().body().keySet().stream()
                .filter(name -> !name.startsWith("Disassociate") && !name.equals("StartInstance"))
                .forEach(name -> call.get(name).ifPresent(value -> body.add(name, value)));
        if (call.text("ResourceId").isEmpty() && call.has("ResourceId")) {
            body.remove("ResourceId");
        }
        if (call.has("ImageAuth")) {
            body.addProperty("ImageAuth", MASK);
        }
        image(call, body);
        accelerator(body, specs);
    }

    private static void image(Call call, JsonObject body) {
        if (!call.text("ImageUrl").isEmpty()) {
            String url = call.text("ImageUrl");
            body.remove("ImageId");
            body.addProperty("ImageName", url.substring(url.lastIndexOf('/') + 1));
        } else if (!call.text("ImageId").isEmpty()) {
            Optional<Document> image = call.store().find("image", call.text("ImageId"));
            image.ifPresent(found -> {
                body.addProperty("ImageUrl", found.text("ImageUri"));
                body.addProperty("ImageName", found.name());
            });
        }
    }

    private static void accelerator(JsonObject body, Specs specs) {
        JsonObject asked = body.has("RequestedResource") ? body.getAsJsonObject("RequestedResource") : new JsonObject();
        Optional<Spec> spec = Optional.ofNullable(body.get("EcsSpec")).flatMap(name -> specs.find(name.getAsString()));
        int gpu = spec.map(Spec::gpu).orElse(number(asked, "GPU"));
        body.addProperty("AcceleratorType", gpu > 0 ? "GPU" : "CPU");
        body.addProperty("_cpu", spec.map(Spec::cpu).orElse(number(asked, "CPU")));
        body.addProperty("_gpu", gpu);
        body.addProperty("_memory", spec.map(Spec::memory).orElse(number(asked, "Memory")));
        body.addProperty("_gpuMemory", spec.map(Spec::gpuMemory).orElse(0));
        body.addProperty("_gpuType", spec.map(Spec::gpuType)
                .orElse(asked.has("GPUType") ? asked.get("GPUType").getAsString() : ""));
    }

    private static int number(JsonObject resource, String name) {
        String digits = resource.has(name) ? resource.get(name).getAsString().replaceAll("\\D.*", "") : "";
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
