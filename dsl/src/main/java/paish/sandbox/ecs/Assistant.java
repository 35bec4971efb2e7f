package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalLong;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Rows;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Times;

/** Whether Cloud Assistant answers on an instance; public images bring it along. */
final class Assistant {

    private Assistant() {
    }

    static void into(Operations operations) {
        operations.full("ecs:DescribeCloudAssistantStatus", Assistant::status)
                .partial("ecs:InstallCloudAssistant", Assistant::install);
    }

    private static JsonObject status(Call call) {
        Query query = Names.in(Query.of(Kinds.INSTANCE), "d.id", Names.list(call, "InstanceId"));
        if (call.text("OSType").equals("Windows")) {
            query.where("0");
        }
        return new Rows(call, "InstanceCloudAssistantStatusSet", "InstanceCloudAssistantStatus", 50).page(query, i -> row(call, i));
    }

    private static JsonObject row(Call call, Document instance) {
        OptionalLong since = Life.assistantSince(call.store().schedule(instance.seq()), call.now());
        JsonObject row = new JsonObject();
        row.addProperty("InstanceId", instance.id());
        row.addProperty("CloudAssistantStatus", Boolean.toString(since.isPresent()));
        row.addProperty("CloudAssistantVersion", since.isPresent() ? "2.2.4.961" : "");
        row.addProperty("LastHeartbeatTime", since.isPresent()
                ? Times.seconds(Math.max(since.getAsLong(), call.now() - call.now() % 60_000)) : "");
        row.addProperty("OSType", "Linux");
        row.addProperty("SupportSessionManager", since.isPresent());
        row.addProperty("ActiveTaskCount", 0);
        row.addProperty("InvocationCount", 0);
        return row;
    }

    private static JsonObject install(Call call) {
        List<String> ids = Names.list(call, "InstanceId");
        ids.forEach(id -> Instances.find(call, id));
        return new JsonObject();
    }
}
