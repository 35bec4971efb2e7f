package paish.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import paish.sandbox.catalogue.Seeds;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** Images: the official ones and a workspace's own. */
final class Images {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final Pattern LABELS = Pattern.compile("[^=,{}\"\\s]+=[^=,{}\"]+(,[^=,{}\"\\s]+=[^=,{}\"]+)*");
    private static final Documents ALL = new Documents(
            Collection.of("image", "ImageId", "image-", "Name", "Images", "ListImagesResponseBodyImages"));

    private Images() {
    }

    static void into(Operations operations) {
        operations.full("aiworkspace:AddImage", Images::add)
                .full("aiworkspace:GetImage", call -> terse(call, ALL.get(call)))
                .full("aiworkspace:ListImages", Images::list)
                .full("aiworkspace:RemoveImage", call -> without(ALL.delete(own(call))))
                .full("aiworkspace:PublishImage", call -> ALL.publish(own(call)))
                .full("aiworkspace:ListImageLabels", Images::labels)
                .full("aiworkspace:AddImageLabels", call -> ALL.label(own(call)))
                .full("aiworkspace:RemoveImageLabels", call -> ALL.unlabel(own(call), "LabelKey"));
    }

    private static JsonObject add(Call call) {
        if (!NAME.matcher(call.text("Name")).matches()) {
            throw call.invalid("Name must be 1 to 50 lower-case letters, digits or hyphens, a letter first.");
        }
        boolean taken = call.store().list(Query.of("image").is("d.name", call.text("Name"))
                .where("d.workspace = ?", call.text("WorkspaceId"))).total() > 0;
        if (taken) {
            throw call.invalid("The workspace has an image named " + call.text("Name") + " already.");
        }
        return ALL.create(call);
    }

    private static JsonObject list(Call call) {
        Query query = ALL.query(call)
                .field("Accessibility", call.text("Accessibility"))
                .field("ImageUri", call.text("ImageUri"))
                .contains("d.name || json_extract(d.body, '$.ImageUri')", call.text("Query"));
        filter(call, "Labels").forEach(label -> query.label("Labels", label[0], label[1]));
        JsonObject reply = ALL.list(call, query, 20);
        reply.getAsJsonArray("Images").forEach(image -> terse(call, image.getAsJsonObject()));
        return reply;
    }

    private static JsonObject labels(Call call) {
        Query query = Query.of("image").is("d.id", call.text("ImageId")).is("d.workspace", call.text("WorkspaceId"));
        Set<String> keys = new TreeSet<>(Arrays.asList(call.text("LabelKeys").split(",")));
        filter(call, "LabelFilter").forEach(label -> query.label("Labels", label[0], label[1]));
        Set<List<String>> distinct = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        call.store().list(query).documents().forEach(image -> Seeds.pairs(image.body()).forEach((key, value) -> {
            if (call.text("LabelKeys").isEmpty() || keys.contains(key)) {
                distinct.add(List.of(key, value));
            }
        }));
        JsonArray rows = new JsonArray();
        distinct.forEach(pair -> {
            JsonObject row = new JsonObject();
            row.addProperty("Key", pair.get(0));
            row.addProperty("Value", pair.get(1));
            rows.add(row);
        });
        JsonObject reply = new JsonObject();
        reply.add("Labels", rows);
        reply.addProperty("TotalCount", rows.size());
        return reply;
    }

    /** {@code K=V,K2=V2}: one text, no JSON. */
    private static List<String[]> filter(Call call, String parameter) {
        String text = call.text(parameter);
        if (text.isEmpty()) {
            return List.of();
        }
        if (!LABELS.matcher(text).matches()) {
            throw call.invalid(parameter + " is such as K=V,K2=V2, not '" + text + "'.");
        }
        return Arrays.stream(text.split(",")).map(pair -> pair.split("=", 2)).toList();
    }

    private static JsonObject terse(Call call, JsonObject image) {
        if (!call.flag("Verbose")) {
            image.remove("Labels");
        }
        return image;
    }

    private static Call own(Call call) {
        Document image = ALL.find(call);
        if (Seeds.pairs(image.body()).getOrDefault("system.official", "").equals("true")) {
            throw call.invalid("An official image cannot be changed.");
        }
        return call;
    }

    private static JsonObject without(JsonObject reply) {
        reply.remove("ImageId");
        return reply;
    }
}
