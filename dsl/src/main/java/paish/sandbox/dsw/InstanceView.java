package paish.sandbox.dsw;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.OptionalLong;
import paish.sandbox.state.Document;
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Account;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Times;

/** An instance as replies show it: what was asked for, and what the clock has made of it. */
final class InstanceView {

    private InstanceView() {
    }

    static JsonObject of(Call call, Document instance) {
        JsonObject view = instance.body().deepCopy();
        Schedule schedule = call.store().schedule(instance.seq());
        view.addProperty("InstanceId", instance.id());
        view.addProperty("Status", instance.status());
        view.addProperty("ReasonCode", instance.current().reason());
        view.addProperty("ReasonMessage", instance.current().message());
        view.addProperty("GmtCreateTime", Times.seconds(instance.created()));
        view.addProperty("GmtModifiedTime", Times.seconds(instance.touched()));
        view.addProperty("AccumulatedRunningTimeInMs", schedule.spentIn("Running", call.now()));
        view.addProperty("UserName", Account.USER_NAME);
        view.addProperty("TenantId", Account.USER_ID);
        view.add("Tags", tags(instance.body()));
        mounts(view);
        automation(call, instance, view);
        if (instance.current().is("Running")) {
            addresses(call.store().region(), instance.id(), view);
        }
        return view;
    }

    static OptionalLong timerDue(Document instance) {
        return instance.body().has("_timerDue")
                ? OptionalLong.of(instance.body().get("_timerDue").getAsLong())
                : OptionalLong.empty();
    }

    static OptionalLong idleMs(Document instance) {
        return instance.body().has("_culler")
                ? OptionalLong.of(instance.body().getAsJsonObject("_culler").get("MaxIdleTimeInMinutes").getAsLong() * 60_000)
                : OptionalLong.empty();
    }

    static JsonObject timer(Call call, Document instance) {
        JsonObject timer = new JsonObject();
        timerDue(instance).ifPresent(due -> {
            long set = instance.body().get("_timerSet").getAsLong();
            timer.addProperty("InstanceId", instance.id());
            timer.addProperty("DueTime", Times.seconds(due));
            timer.addProperty("RemainingTimeInMs", Math.max(0, due - call.now()));
            timer.addProperty("GmtCreateTime", Times.seconds(set));
            timer.addProperty("GmtModifiedTime", Times.seconds(set));
        });
        return timer;
    }

    /** A made-up instance never computes: it is idle from the moment it runs. */
    static JsonObject culler(Call call, Document instance) {
        JsonObject culler = instance.body().has("_culler")
                ? instance.body().getAsJsonObject("_culler").deepCopy()
                : new JsonObject();
        if (culler.size() > 0) {
            boolean running = instance.current().is("Running");
            culler.addProperty("InstanceId", instance.id());
            culler.addProperty("IdleTimeInMinutes", running ? (call.now() - instance.current().begins()) / 60_000 : 0);
        }
        return culler;
    }

    private static void automation(Call call, Document instance, JsonObject view) {
        if (timerDue(instance).isPresent()) {
            view.add("InstanceShutdownTimer", timer(call, instance));
        }
        if (instance.body().has("_culler")) {
            view.add("IdleInstanceCuller", culler(call, instance));
        }
    }

    private static void addresses(String region, String id, JsonObject view) {
        String gateway = "https://dsw-gateway-" + region + ".data.aliyun.com/" + id;
        view.addProperty("InstanceUrl", "https://dsw-" + region + ".data.aliyun.com/notebook.htm?instance=" + id);
        view.addProperty("JupyterlabUrl", gateway + "/lab/");
        view.addProperty("WebIDEUrl", gateway + "/ide/");
        view.addProperty("TerminalUrl", gateway + "/tty/");
        view.addProperty("ProxyPath", id + "/proxy/");
        JsonObject ip = new JsonObject();
        int host = Math.floorMod(id.hashCode(), 65_000);
        ip.addProperty("InterfaceName", "eth0");
        ip.addProperty("Ip", "10.0." + host / 256 + "." + host % 256);
        ip.addProperty("Type", "Primary");
        JsonArray ips = new JsonArray();
        ips.add(ip);
        view.add("PodIps", ips);
    }

    /** What goes in as Tag comes back as Tags, under other names. */
    private static JsonArray tags(JsonObject body) {
        JsonArray tags = new JsonArray();
        for (JsonElement tag : body.has("Tag") ? body.getAsJsonArray("Tag") : new JsonArray()) {
            JsonObject renamed = new JsonObject();
            renamed.add("TagKey", tag.getAsJsonObject().get("Key"));
            renamed.add("TagValue", tag.getAsJsonObject().get("Value"));
            tags.add(renamed);
        }
        return tags;
    }

    private static void mounts(JsonObject view) {
        for (JsonElement mount : view.has("Datasets") ? view.getAsJsonArray("Datasets") : new JsonArray()) {
            JsonObject one = mount.getAsJsonObject();
            one.addProperty("ActualMountAccess", one.has("MountAccess") ? one.get("MountAccess").getAsString() : "RO");
        }
    }
}
