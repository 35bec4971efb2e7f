package paish.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Shape;

/** The configuration of workspaces and of the user: values by category and key. */
final class Settings {

    private static final String OF_WORKSPACE = "config";
    private static final String OF_USER = "userConfig";

    private Settings() {
    }

    static void into(Operations operations) {
        operations.full("aiworkspace:GetConfig", Settings::get)
                .full("aiworkspace:ListConfigs", Settings::list)
                .full("aiworkspace:UpdateConfig", call -> put(call, OF_WORKSPACE, call.parameters()))
                .full("aiworkspace:UpdateConfigs", call -> putAll(call, OF_WORKSPACE))
                .full("aiworkspace:DeleteConfig", call -> delete(call, OF_WORKSPACE))
                .full("aiworkspace:ListUserConfigs", Settings::listOfUser)
                .full("aiworkspace:SetUserConfigs", call -> putAll(call, OF_USER))
                .full("aiworkspace:DeleteUserConfig", call -> delete(call, OF_USER));
    }

    private static JsonObject get(Call call) {
        Document config = find(call, OF_WORKSPACE, call.text("CategoryName"), call.text("ConfigKey"))
                .orElseThrow(() -> call.notFound("There is no value of " + call.text("ConfigKey") + "."));
        return new Shape(call.route().product()).cut("GetConfigResponseBody", Documents.view(config)).getAsJsonObject();
    }

    private static JsonObject list(Call call) {
        Query query = Query.of(OF_WORKSPACE).is("d.parent", call.text("WorkspaceId"))
                .field("CategoryName", call.text("CategoryName"))
                .isOneOf("json_extract(d.body, '$.ConfigKey')", call.text("ConfigKeys"));
        return rows(call, query, "ListConfigsResponseBodyConfigs");
    }

    private static JsonObject listOfUser(Call call) {
        Query query = Query.of(OF_USER)
                .isOneOf("json_extract(d.body, '$.CategoryName')", call.text("CategoryNames"))
                .isOneOf("json_extract(d.body, '$.ConfigKey')", call.text("ConfigKeys"));
        return rows(call, query, "ListUserConfigsResponseBodyConfigs");
    }

    private static JsonObject rows(Call call, Query query, String type) {
        JsonArray rows = new JsonArray();
        Shape shape = new Shape(call.route().product());
        call.store().list(query).documents().forEach(d -> rows.add(shape.cut(type, Documents.view(d))));
        JsonObject reply = new JsonObject();
        reply.add("Configs", rows);
        reply.addProperty("TotalCount", rows.size());
        return new Shape(call.route().product()).cut(call.route().operation().response(), reply).getAsJsonObject();
    }

    private static JsonObject putAll(Call call, String kind) {
        call.array("Configs").forEach(config -> put(call, kind, config.getAsJsonObject()));
        return new JsonObject();
    }

    private static JsonObject put(Call call, String kind, JsonObject config) {
        String category = text(config, "CategoryName");
        String key = text(config, "ConfigKey");
        Optional<Document> known = find(call, kind, category, key);
        if (known.isPresent()) {
            config.entrySet().forEach(e -> known.get().body().add(e.getKey(), e.getValue()));
            call.store().save(known.get());
        } else {
            JsonObject body = config.deepCopy();
            body.addProperty("ConfigId", call.newId("config-"));
            call.store().add(Draft.of(kind, id(call, category, key), call.text("WorkspaceId"), key, body)
                    .under(call.text("WorkspaceId")));
        }
        return new JsonObject();
    }

    private static JsonObject delete(Call call, String kind) {
        Query query = Query.of(kind).is("d.parent", call.text("WorkspaceId"))
                .field("CategoryName", call.text("CategoryName")).field("ConfigKey", call.text("ConfigKey"));
        call.store().list(query).documents().forEach(call.store()::delete);
        return new JsonObject();
    }

    private static Optional<Document> find(Call call, String kind, String category, String key) {
        return call.store().find(kind, id(call, category, key));
    }

    private static String id(Call call, String category, String key) {
        return call.text("WorkspaceId") + "/" + category + "/" + key;
    }

    private static String text(JsonObject config, String name) {
        JsonElement value = config.get(name);
        return value == null ? "" : value.getAsString();
    }
}
