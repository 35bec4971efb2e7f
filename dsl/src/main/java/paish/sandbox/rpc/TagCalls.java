package paish.sandbox.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;

/**
 * Tagging after creation.
 *
 * @param kinds ResourceType in lower case → the kind of document
 */
public record TagCalls(Map<String, String> kinds) {

    private static final int MOST_RESOURCES = 50;

    /** @param untag VPC writes UnTagResources */
    public void into(Operations operations, String product, String untag) {
        operations.full(product + ":TagResources", this::tag)
                .full(product + ":" + untag, this::untag)
                .full(product + ":ListTagResources", this::list);
    }

    private JsonObject tag(Call call) {
        Map<String, String> more = Tags.asked(call);
        for (Document resource : resources(call)) {
            Map<String, String> tags = new TreeMap<>(Tags.of(resource));
            tags.putAll(more);
            if (tags.size() > Tags.MOST) {
                throw new Refusal(400, "NumberExceed.Tags", "A resource has at most " + Tags.MOST + " tags.");
            }
            Tags.keep(call.store(), resource, tags);
        }
        return new JsonObject();
    }

    private JsonObject untag(Call call) {
        for (Document resource : resources(call)) {
            Map<String, String> tags = new TreeMap<>(Tags.of(resource));
            if (call.flag("All") && !call.has("TagKey")) {
                tags.clear();
            }
            Names.list(call, "TagKey").forEach(tags::remove);
            Tags.keep(call.store(), resource, tags);
        }
        return new JsonObject();
    }

    private List<Document> resources(Call call) {
        List<String> ids = Names.list(call, "ResourceId");
        if (ids.size() > MOST_RESOURCES) {
            throw new Refusal(400, "NumberExceed.ResourceIds", "At most " + MOST_RESOURCES + " resources in one call.");
        }
        String kind = kind(call).orElseThrow(() -> wrongType(call));
        return ids.stream()
                .map(id -> call.store().find(kind, id).orElseThrow(() -> new Refusal(404, "InvalidResourceId.NotFound",
                        "The specified ResourceIds are not found in our records: " + id + ".")))
                .toList();
    }

    private JsonObject list(Call call) {
        Optional<String> kind = kind(call);
        List<JsonObject> rows = new ArrayList<>();
        kind.ifPresent(k -> call.store()
                .list(Tags.filter(call, Names.in(Query.of(k), "d.id", Names.list(call, "ResourceId"))))
                .documents().stream().filter(d -> chosen(call, d)).flatMap(d -> rows(call, d)).forEach(rows::add));
        return new Rows(call, "TagResources", "TagResource", 50, 1000).page(rows);
    }

    /** TagFilter.N: a key and the values that it may have. */
    private static boolean chosen(Call call, Document document) {
        Map<String, String> tags = Tags.of(document);
        for (JsonElement one : call.array("TagFilter")) {
            JsonObject filter = one.getAsJsonObject();
            String value = tags.get(filter.has("TagKey") ? filter.get("TagKey").getAsString() : "");
            JsonArray values = filter.has("TagValues") ? filter.getAsJsonArray("TagValues") : new JsonArray();
            if (value == null || !values.isEmpty() && values.asList().stream().noneMatch(v -> v.getAsString().equals(value))) {
                return false;
            }
        }
        return true;
    }

    private static Stream<JsonObject> rows(Call call, Document resource) {
        return Tags.of(resource).entrySet().stream().map(tag -> {
            JsonObject row = new JsonObject();
            row.addProperty("ResourceId", resource.id());
            row.addProperty("ResourceType", call.text("ResourceType"));
            row.addProperty("TagKey", tag.getKey());
            row.addProperty("TagValue", tag.getValue());
            return row;
        });
    }

    private Optional<String> kind(Call call) {
        return Optional.ofNullable(kinds.get(call.text("ResourceType").toLowerCase(java.util.Locale.ROOT)));
    }

    private static Refusal wrongType(Call call) {
        return new Refusal(400, "InvalidResourceType.NotFound",
                "The ResourceType '" + call.text("ResourceType") + "' is not tagged here.");
    }
}
