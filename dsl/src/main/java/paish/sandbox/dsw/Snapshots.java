package paish.sandbox.dsw;

import static java.time.Duration.ofSeconds;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Page;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Query;
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Paging;
import paish.sandbox.wire.Shape;
import paish.sandbox.wire.Times;

/** Images saved from instances. */
final class Snapshots {

    private static final String KIND = "snapshot";

    private Snapshots() {
    }

    static void into(Operations operations) {
        operations.full("pai-dsw:CreateInstanceSnapshot", Snapshots::create)
                .full("pai-dsw:GetInstanceSnapshot", Snapshots::get)
                .full("pai-dsw:ListInstanceSnapshot", Snapshots::list)
                .full("pai-dsw:DeleteInstanceSnapshot", Snapshots::delete);
    }

    private static JsonObject create(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        if (!instance.current().is("Running")) {
            throw call.invalid("A snapshot needs a Running instance; this one is " + instance.status() + ".");
        }
        JsonObject body = new JsonObject();
        List.of("SnapshotName", "ImageUrl", "Labels", "ExcludePaths", "SnapshotDescription")
                .forEach(name -> call.get(name).ifPresent(value -> body.add(name, value)));
        JsonObject reply = Instances.named(instance);
        reply.addProperty("SnapshotId", add(call, instance, body));
        Schedule past = call.store().schedule(instance.seq());
        Power.plan(call, instance, Timetable.saveAndRun(past, call.now()));
        return reply;
    }

    /** The image that a stop with SaveImage leaves behind. */
    static void ofStop(Call call, Document instance) {
        JsonObject body = new JsonObject();
        body.addProperty("SnapshotName", instance.name() + "-" + call.now() / 1000);
        body.addProperty("ImageUrl", instance.text("ImageUrl") + "-saved-" + call.now() / 1000);
        add(call, instance, body);
    }

    private static String add(Call call, Document instance, JsonObject body) {
        String id = call.newId("snp-");
        body.addProperty("InstanceId", instance.id());
        body.addProperty("SnapshotId", id);
        body.addProperty("ImageId", call.newId("image-"));
        long seq = call.store().add(Draft
                .of(KIND, id, instance.workspace(), body.get("SnapshotName").getAsString(), body)
                .under(instance.id()));
        call.store().plan(seq, Schedule.empty()
                .then(call.now(), "Committing", ofSeconds(30)).then("Pushing", ofSeconds(30)).finallyIn("Saved"));
        return id;
    }

    private static JsonObject get(Call call) {
        return new Shape(call.route().product())
                .cut("GetInstanceSnapshotResponseBody", view(find(call))).getAsJsonObject();
    }

    private static JsonObject list(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        Paging paging = Paging.of(call);
        Page page = call.store().list(Query.of(KIND).is("d.parent", instance.id())
                .orderBy("d.created", call.text("Order").equalsIgnoreCase("ASC"))
                .page(paging.number(), paging.size()));
        JsonArray rows = new JsonArray();
        Shape shape = new Shape(call.route().product());
        page.documents().forEach(d -> rows.add(shape.cut("ListInstanceSnapshotResponseBodySnapshots", view(d))));
        JsonObject reply = new JsonObject();
        reply.add("Snapshots", rows);
        reply.addProperty("TotalCount", page.total());
        return reply;
    }

    private static JsonObject delete(Call call) {
        Document snapshot = find(call);
        call.store().delete(snapshot);
        JsonObject reply = new JsonObject();
        reply.addProperty("InstanceId", snapshot.parent());
        reply.addProperty("SnapshotId", snapshot.id());
        return reply;
    }

    /** Adds to an instance's reply what was saved of it. */
    static void into(Call call, Document instance, JsonObject view) {
        JsonArray all = new JsonArray();
        call.store().list(Query.of(KIND).is("d.parent", instance.id())).documents().forEach(d -> {
            JsonObject one = view(d);
            one.add("ImageName", one.get("SnapshotName"));
            one.addProperty("RepositoryUrl", d.text("ImageUrl").replaceFirst(":[^/]*$", ""));
            all.add(one);
        });
        view.add("InstanceSnapshotList", all);
        if (!all.isEmpty()) {
            view.add("LatestSnapshot", all.get(0));
        }
    }

    private static Document find(Call call) {
        return call.store().find(KIND, call.text("SnapshotId"))
                .filter(d -> d.parent().equals(call.text("InstanceId")))
                .orElseThrow(() -> call.notFound("The snapshot " + call.text("SnapshotId") + " does not exist."));
    }

    private static JsonObject view(Document snapshot) {
        JsonObject view = snapshot.body().deepCopy();
        Phase current = snapshot.current();
        view.addProperty("Status", current.status());
        view.addProperty("ReasonCode", current.reason());
        view.addProperty("ReasonMessage", current.message());
        view.addProperty("GmtCreateTime", Times.seconds(snapshot.created()));
        view.addProperty("GmtModifiedTime", Times.seconds(snapshot.touched()));
        return view;
    }
}
