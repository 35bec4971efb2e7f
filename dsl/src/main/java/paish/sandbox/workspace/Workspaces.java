package paish.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.regex.Pattern;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Account;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Shape;

/** Workspaces, one of them the default. */
final class Workspaces {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,22}");
    private static final Documents ALL = new Documents(Collection
            .of("workspace", "WorkspaceId", "", "WorkspaceName", "Workspaces", "ListWorkspacesResponseBodyWorkspaces")
            .filteredBy(Map.of("WorkspaceIds", "WorkspaceId")));

    private Workspaces() {
    }

    static void into(Operations operations) {
        operations.full("aiworkspace:CreateWorkspace", Workspaces::create)
                .full("aiworkspace:GetWorkspace", call -> shown(call, ALL.find(call)))
                .full("aiworkspace:ListWorkspaces", Workspaces::list)
                .full("aiworkspace:UpdateWorkspace", call -> {
                    ALL.update(call);
                    return new JsonObject();
                })
                .full("aiworkspace:DeleteWorkspace", call -> {
                    ALL.delete(call);
                    return new JsonObject();
                })
                .full("aiworkspace:GetDefaultWorkspace", call -> shown(call, byDefault(call)))
                .full("aiworkspace:UpdateDefaultWorkspace", Workspaces::makeDefault);
    }

    private static JsonObject create(Call call) {
        if (!NAME.matcher(call.text("WorkspaceName")).matches()) {
            throw call.invalid("WorkspaceName must be 3 to 23 letters, digits or underscores, a letter first.");
        }
        JsonObject body = ALL.fields(call);
        body.addProperty("IsDefault", false);
        long taken = call.store().list(Query.of("workspace").page(1, 1)).total();
        String id = Long.toString(40_823 + taken + Math.floorMod(call.requestId().hashCode(), 900_000));
        JsonObject reply = ALL.create(call, id, body);
        return reply;
    }

    private static JsonObject list(Call call) {
        JsonObject reply = ALL.list(call);
        reply.getAsJsonArray("Workspaces").forEach(w -> usual(w.getAsJsonObject()));
        reply.add("ResourceLimits", new JsonObject());
        return reply;
    }

    private static JsonObject shown(Call call, Document workspace) {
        JsonObject view = usual(Documents.view(workspace));
        JsonObject owner = new JsonObject();
        owner.addProperty("UserId", Account.USER_ID);
        owner.addProperty("UserKp", Account.USER_ID);
        owner.addProperty("UserName", Account.USER_NAME);
        view.add("Owner", owner);
        return new Shape(call.route().product()).cut(call.route().operation().response(), view).getAsJsonObject();
    }

    private static JsonObject usual(JsonObject view) {
        view.addProperty("Status", "ENABLED");
        view.addProperty("Creator", Account.USER_ID);
        if (!view.has("AdminNames")) {
            JsonArray admins = new JsonArray();
            admins.add(Account.USER_NAME);
            view.add("AdminNames", admins);
        }
        return view;
    }

    private static Document byDefault(Call call) {
        return call.store().list(Query.of("workspace").where("json_extract(d.body, '$.IsDefault') = 1")).documents()
                .stream().findFirst().orElseThrow(() -> call.notFound("There is no default workspace."));
    }

    private static JsonObject makeDefault(Call call) {
        Document chosen = ALL.find(call);
        Document former = byDefault(call);
        former.body().addProperty("IsDefault", false);
        call.store().save(former);
        chosen.body().addProperty("IsDefault", true);
        call.store().save(chosen);
        return new JsonObject();
    }
}
