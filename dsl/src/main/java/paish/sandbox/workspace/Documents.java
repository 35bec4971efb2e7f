package paish.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.TreeMap;
import paish.sandbox.catalogue.Seeds;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Page;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Account;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Paging;
import paish.sandbox.wire.Shape;
import paish.sandbox.wire.Times;

/** What can be done with a collection's documents: create, get, list, update, delete, label. */
record Documents(Collection of) {

    JsonObject create(Call call) {
        return create(call, call.newId(of.idPrefix()), fields(call));
    }

    JsonObject create(Call call, String id, JsonObject body) {
        String workspace = call.text("WorkspaceId");
        if (!workspace.isEmpty() && call.store().find("workspace", workspace).isEmpty()) {
            throw call.invalid("The workspace " + workspace + " does not exist.");
        }
        String parent = parent(call);
        body.addProperty(of.idField(), id);
        body.addProperty("UserId", Account.USER_ID);
        body.addProperty("OwnerId", Account.USER_ID);
        if (!body.has("Accessibility")) {
            body.addProperty("Accessibility", "PRIVATE");
        }
        Draft draft = Draft.of(of.kind(), key(parent, id), workspace, call.text(of.nameField()), body).under(parent);
        call.store().label(call.store().add(draft), "Labels", Seeds.pairs(body));
        return named(id);
    }

    JsonObject get(Call call) {
        return new Shape(call.route().product())
                .cut(call.route().operation().response(), view(find(call))).getAsJsonObject();
    }

    JsonObject list(Call call) {
        return list(call, query(call), 20);
    }

    JsonObject list(Call call, Query query, long usualSize) {
        Paging paging = Paging.of(call, usualSize);
        Page page = call.store().list(query.page(paging.number(), paging.size()));
        Shape shape = new Shape(call.route().product());
        JsonArray rows = new JsonArray();
        page.documents().forEach(d -> rows.add(shape.cut(of.rowType(), view(d))));
        JsonObject reply = new JsonObject();
        reply.add(of.rows(), rows);
        reply.addProperty("TotalCount", page.total());
        return new Shape(call.route().product()).cut(call.route().operation().response(), reply).getAsJsonObject();
    }

    Query query(Call call) {
        Query query = Query.of(of.kind())
                .contains("d.name", call.text(of.nameField()))
                .is("d.workspace", call.text("WorkspaceId"));
        if (!of.parentField().isEmpty()) {
            query.is("d.parent", call.text(of.parentField()));
        }
        of.filters().forEach((parameter, field) ->
                query.isOneOf("json_extract(d.body, '$." + field + "')", call.text(parameter)));
        String by = call.text("SortBy");
        String column = by.contains("Modif") ? "d.modified" : by.endsWith("Name") ? "d.name" : "d.created";
        return query.orderBy(column, call.text("Order").equalsIgnoreCase("ASC"));
    }

    JsonObject update(Call call) {
        Document document = find(call);
        fields(call).entrySet().forEach(e -> document.body().add(e.getKey(), e.getValue()));
        call.store().save(document, call.has(of.nameField()) ? call.text(of.nameField()) : document.name());
        return named(document.text(of.idField()));
    }

    JsonObject publish(Call call) {
        Document document = find(call);
        document.body().addProperty("Accessibility", "PUBLIC");
        call.store().save(document);
        return named(document.id());
    }

    JsonObject delete(Call call) {
        Document document = find(call);
        call.store().delete(document);
        return named(document.text(of.idField()));
    }

    /** Adds labels, replacing those of the same key. */
    JsonObject label(Call call) {
        Document document = find(call);
        TreeMap<String, String> labels = new TreeMap<>(Seeds.pairs(document.body()));
        labels.putAll(Seeds.pairs(call.parameters()));
        return relabel(call, document, labels);
    }

    /** @param parameter holds the keys, with commas between them */
    JsonObject unlabel(Call call, String parameter) {
        Document document = find(call);
        TreeMap<String, String> labels = new TreeMap<>(Seeds.pairs(document.body()));
        java.util.Arrays.asList(call.text(parameter).split(",")).forEach(labels::remove);
        return relabel(call, document, labels);
    }

    Document find(Call call) {
        String id = call.text(of.idField());
        return call.store().find(of.kind(), key(call.text(of.parentField()), id))
                .orElseThrow(() -> call.notFound("The " + of.kind() + " " + id + " does not exist."));
    }

    private static JsonObject relabel(Call call, Document document, TreeMap<String, String> labels) {
        JsonArray list = new JsonArray();
        labels.forEach((key, value) -> {
            JsonObject label = new JsonObject();
            label.addProperty("Key", key);
            label.addProperty("Value", value);
            list.add(label);
        });
        document.body().add("Labels", list);
        call.store().label(document.seq(), "Labels", labels);
        call.store().save(document);
        return new JsonObject();
    }

    /** The fields of the call that are kept; a secret is replaced by stars. */
    JsonObject fields(Call call) {
        JsonObject fields = new JsonObject();
        call.route().operation().body().keySet().forEach(name -> call.get(name).ifPresent(value -> fields.add(name, value)));
        of.secrets().stream().filter(fields::has).forEach(secret -> fields.add(secret, stars(fields, secret)));
        return fields;
    }

    private static JsonElement stars(JsonObject fields, String secret) {
        if (!fields.get(secret).isJsonObject()) {
            return new JsonPrimitive("******");
        }
        JsonObject masked = new JsonObject();
        fields.getAsJsonObject(secret).keySet().forEach(key -> masked.addProperty(key, "******"));
        return masked;
    }

    private String parent(Call call) {
        return of.parentField().isEmpty() ? "" : call.text(of.parentField());
    }

    /** What belongs to something may share its id with others elsewhere: every data set has a v1. */
    private static String key(String parent, String id) {
        return parent.isEmpty() ? id : parent + "/" + id;
    }

    private JsonObject named(String id) {
        JsonObject reply = new JsonObject();
        reply.addProperty(of.idField(), id);
        return reply;
    }

    static JsonObject view(Document document) {
        JsonObject view = document.body().deepCopy();
        if (!view.has("UserId")) {
            view.addProperty("UserId", Account.USER_ID);
            view.addProperty("OwnerId", Account.USER_ID);
        }
        String created = Times.milliseconds(document.created());
        String modified = Times.milliseconds(document.touched());
        view.addProperty("GmtCreateTime", created);
        view.addProperty("CreateTime", created);
        view.addProperty("GmtModifiedTime", modified);
        view.addProperty("GmtModifyTime", modified);
        view.addProperty("ModifyTime", modified);
        return view;
    }
}
