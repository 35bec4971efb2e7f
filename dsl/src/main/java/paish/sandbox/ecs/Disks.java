package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Lag;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Rows;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Times;

/** The disks: a system disk each, which goes with its instance. */
final class Disks {

    private Disks() {
    }

    static void into(Operations operations) {
        operations.full("ecs:DescribeDisks", Disks::list);
    }

    private static JsonObject list(Call call) {
        Query query = Names.in(Query.of(Kinds.DISK), "d.id", Names.json(call, "DiskIds"))
                .is("d.parent", call.text("InstanceId"))
                .is("d.name", call.text("DiskName"))
                .field("ZoneId", call.text("ZoneId"));
        for (String anyOf : List.of("Category", "Status")) {
            String asked = call.text(anyOf);
            if (!asked.isEmpty() && !asked.equalsIgnoreCase("all")) {
                query.where(anyOf.equals("Status") ? "p.status = ?" : "json_extract(d.body, '$.Category') = ?", asked);
            }
        }
        if (call.text("DiskType").equals("data")) {
            query.where("0");
        }
        return new Rows(call, "Disks", "Disk", 500).page(Lag.behind(call, Tags.filter(call, query)), disk -> view(call, disk));
    }

    private static JsonObject view(Call call, Document disk) {
        JsonObject view = new JsonObject();
        for (String field : List.of("InstanceId", "Category", "PerformanceLevel", "Size", "ImageId", "ZoneId")) {
            view.add(field, disk.body().get(field));
        }
        view.addProperty("DiskId", disk.id());
        view.addProperty("DiskName", disk.name());
        view.addProperty("RegionId", call.store().region());
        view.addProperty("Status", disk.status());
        view.addProperty("Type", "system");
        view.addProperty("Device", "/dev/xvda");
        view.addProperty("DiskChargeType", "PostPaid");
        view.addProperty("DeleteWithInstance", true);
        view.addProperty("Portable", false);
        view.addProperty("Encrypted", false);
        view.addProperty("CreationTime", Times.seconds(disk.created()));
        view.addProperty("AttachedTime", Times.seconds(disk.created()));
        view.add("Tags", Tags.ofEcs(disk));
        return view;
    }
}
