package paish.sandbox.dsw;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Page;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Account;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Paging;
import paish.sandbox.wire.Shape;
import paish.sandbox.wire.Times;

/** Temporary files and their tasks: kept as records, nothing is uploaded. */
final class TempFiles {

    private static final long LIFE_MS = Duration.ofDays(7).toMillis();

    private TempFiles() {
    }

    static void into(Operations operations) {
        operations.partial("pai-dsw:CreateTempFile", call -> create(call, "tempFile", "TempFileId"))
                .partial("pai-dsw:GetTempFile", call -> get(call, "tempFile", "TempFileId"))
                .partial("pai-dsw:ListTempFiles", TempFiles::list)
                .partial("pai-dsw:UpdateTempFile", call -> update(call, "tempFile", "TempFileId"))
                .partial("pai-dsw:DeleteTempFile", call -> delete(call, "tempFile", "TempFileId"))
                .partial("pai-dsw:CreateTempFileTask", call -> create(call, "tempFileTask", "TempFileTaskId"))
                .partial("pai-dsw:GetTempFileTask", call -> get(call, "tempFileTask", "TempFileTaskId"))
                .partial("pai-dsw:UpdateTempFileTask", call -> update(call, "tempFileTask", "TempFileTaskId"))
                .partial("pai-dsw:DeleteTempFileTask", call -> delete(call, "tempFileTask", "TempFileTaskId"))
                .partial("pai-dsw:DeleteTempFileTasks", TempFiles::deleteTasks);
    }

    private static JsonObject create(Call call, String kind, String idField) {
        String id = call.newId("tmp-");
        JsonObject body = new JsonObject();
        List.of("Capacity", "InstanceId", "Name", "Prefix", "TaskId")
                .forEach(name -> call.get(name).ifPresent(value -> body.add(name, value)));
        body.addProperty("Uuid", id);
        body.addProperty("Status", "Created");
        body.addProperty("GmtExpiredTime", Times.seconds(call.now() + LIFE_MS));
        call.store().add(Draft.of(kind, id, "", call.text("Name"), body).under(call.text("InstanceId")));
        return named(idField, id);
    }

    private static JsonObject get(Call call, String kind, String idField) {
        return new Shape(call.route().product())
                .cut(call.route().operation().response(), view(find(call, kind, idField))).getAsJsonObject();
    }

    private static JsonObject list(Call call) {
        Paging paging = Paging.of(call);
        Page page = call.store().list(Query.of("tempFile")
                .is("d.parent", call.text("InstanceId")).contains("d.name", call.text("Name"))
                .field("Prefix", call.text("Prefix"))
                .page(paging.number(), paging.size()));
        Shape shape = new Shape(call.route().product());
        JsonArray rows = new JsonArray();
        page.documents().forEach(d -> rows.add(shape.cut("ListTempFilesResponseBodyTempFiles", view(d))));
        JsonObject quota = new JsonObject();
        quota.addProperty("TotalFileNum", 100);
        quota.addProperty("UsedFileNum", page.total());
        JsonObject reply = new JsonObject();
        reply.add("TempFiles", rows);
        reply.add("Quota", quota);
        reply.addProperty("TotalCount", page.total());
        return reply;
    }

    private static JsonObject update(Call call, String kind, String idField) {
        Document file = find(call, kind, idField);
        List.of("GmtExpiredTime", "Status").forEach(name -> call.get(name).ifPresent(value -> file.body().add(name, value)));
        call.store().save(file);
        return named(idField, file.id());
    }

    private static JsonObject delete(Call call, String kind, String idField) {
        Document file = find(call, kind, idField);
        call.store().delete(file);
        return named(idField, file.id());
    }

    private static JsonObject deleteTasks(Call call) {
        call.array("TempFileTaskIds").forEach(id ->
                call.store().find("tempFileTask", id.getAsString()).ifPresent(call.store()::delete));
        return new JsonObject();
    }

    private static Document find(Call call, String kind, String idField) {
        return call.store().find(kind, call.text(idField))
                .orElseThrow(() -> call.notFound(call.text(idField) + " does not exist."));
    }

    private static JsonObject view(Document file) {
        JsonObject view = file.body().deepCopy();
        view.addProperty("OwnerId", Account.USER_ID);
        view.addProperty("UserId", Account.USER_ID);
        view.addProperty("GmtCreateTime", Times.seconds(file.created()));
        view.addProperty("GmtModifiedTime", Times.seconds(file.modified()));
        return view;
    }

    private static JsonObject named(String idField, String id) {
        JsonObject reply = new JsonObject();
        reply.addProperty(idField, id);
        return reply;
    }
}
