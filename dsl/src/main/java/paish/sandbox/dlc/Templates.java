package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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

/** Job templates and their versions. */
final class Templates {

    private static final String KIND = "template";

    private Templates() {
    }

    static void into(Operations operations) {
        operations.full("pai-dlc:CreateJobTemplate", Templates::create)
                .full("pai-dlc:GetJobTemplate", Templates::get)
                .full("pai-dlc:ListJobTemplates", Templates::list)
                .full("pai-dlc:UpdateJobTemplate", Templates::update)
                .full("pai-dlc:SetJobTemplateDefaultVersion", Templates::setDefault)
                .full("pai-dlc:DeleteJobTemplate", Templates::delete);
    }

    private static JsonObject create(Call call) {
        JsonObject body = new JsonObject();
        List.of("TemplateName", "Description", "Metadata", "WorkspaceId")
                .forEach(name -> call.get(name).ifPresent(value -> body.add(name, value)));
        body.addProperty("DefaultVersion", 1);
        JsonArray versions = new JsonArray();
        versions.add(version(call, 1));
        body.add("Versions", versions);
        String id = call.newId("tpl");
        call.store().add(Draft.of(KIND, id, call.text("WorkspaceId"), call.text("TemplateName"), body));
        JsonObject reply = view(call.store().find(KIND, id).orElseThrow());
        reply.addProperty("Version", 1);
        return cut(call, reply);
    }

    private static JsonObject get(Call call) {
        JsonObject view = view(find(call));
        JsonArray versions = new JsonArray();
        for (JsonElement version : view.getAsJsonArray("Versions")) {
            if (call.text("Version").isEmpty() || version.getAsJsonObject().get("Version").getAsString().equals(call.text("Version"))) {
                versions.add(version);
            }
        }
        view.add("Versions", versions);
        view.addProperty("TotalCount", versions.size());
        return cut(call, view);
    }

    private static JsonObject list(Call call) {
        Paging paging = Paging.of(call);
        Page page = call.store().list(Query.of(KIND)
                .contains("d.name", call.text("TemplateName"))
                .is("d.id", call.text("TemplateId"))
                .is("d.workspace", call.text("WorkspaceId"))
                .orderBy("d.created", call.text("Order").equalsIgnoreCase("asc"))
                .page(paging.number(), paging.size()));
        JsonArray rows = new JsonArray();
        Shape shape = new Shape(call.route().product());
        page.documents().forEach(d -> rows.add(shape.cut("ListJobTemplatesResponseBodyJobTemplates", view(d))));
        JsonObject reply = new JsonObject();
        reply.add("JobTemplates", rows);
        reply.addProperty("PageNumber", paging.number());
        reply.addProperty("PageSize", paging.size());
        reply.addProperty("TotalCount", page.total());
        return reply;
    }

    /** New content makes a new version; anything else changes the template itself. */
    private static JsonObject update(Call call) {
        Document template = find(call);
        List.of("TemplateName", "Description", "Metadata")
                .forEach(name -> call.get(name).ifPresent(value -> template.body().add(name, value)));
        JsonArray versions = template.body().getAsJsonArray("Versions");
        if (call.has("Content")) {
            versions.add(version(call, versions.size() + 1));
            if (call.flag("SetAsDefault")) {
                template.body().addProperty("DefaultVersion", versions.size());
            }
        }
        call.store().save(template, call.has("TemplateName") ? call.text("TemplateName") : template.name());
        JsonObject reply = changed(call, template);
        reply.addProperty("Version", versions.size());
        reply.addProperty("VersionCreated", call.has("Content"));
        return reply;
    }

    private static JsonObject setDefault(Call call) {
        Document template = find(call);
        long version = call.number("Version", 0);
        if (version < 1 || version > template.body().getAsJsonArray("Versions").size()) {
            throw call.notFound("The template has no version " + version + ".");
        }
        template.body().addProperty("DefaultVersion", version);
        call.store().save(template);
        return changed(call, template);
    }

    private static JsonObject delete(Call call) {
        Document template = find(call);
        call.store().delete(template);
        JsonObject reply = new JsonObject();
        reply.addProperty("TemplateId", template.id());
        return reply;
    }

    private static JsonObject version(Call call, int number) {
        JsonObject version = new JsonObject();
        version.addProperty("Version", number);
        version.add("Content", call.parameters().get("Content"));
        call.get("Constraints").ifPresent(value -> version.add("Constraints", value));
        version.addProperty("CreatedBy", Account.USER_ID);
        version.addProperty("GmtCreateTime", Times.seconds(call.now()));
        return version;
    }

    private static JsonObject changed(Call call, Document template) {
        JsonObject reply = new JsonObject();
        reply.add("DefaultVersion", template.body().get("DefaultVersion"));
        reply.addProperty("GmtModifyTime", Times.seconds(call.now()));
        return reply;
    }

    private static Document find(Call call) {
        return call.store().find(KIND, call.text("TemplateId"))
                .orElseThrow(() -> call.notFound("The template " + call.text("TemplateId") + " does not exist."));
    }

    private static JsonObject view(Document template) {
        JsonObject view = template.body().deepCopy();
        view.addProperty("TemplateId", template.id());
        view.addProperty("UserId", Account.USER_ID);
        view.addProperty("TenantId", Account.USER_ID);
        view.addProperty("ModifiedBy", Account.USER_ID);
        view.addProperty("GmtCreateTime", Times.seconds(template.created()));
        view.addProperty("GmtModifyTime", Times.seconds(template.modified()));
        return view;
    }

    private static JsonObject cut(Call call, JsonObject reply) {
        return new Shape(call.route().product()).cut(call.route().operation().response(), reply).getAsJsonObject();
    }
}
