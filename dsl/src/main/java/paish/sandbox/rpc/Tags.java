package paish.sandbox.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.state.Store;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Refusal;

/** Tags of resources. Some replies call their parts TagKey and TagValue, others Key and Value. */
public final class Tags {

    static final int MOST = 20;

    private static final String SORT = "Tag";
    private static final String FIELD = "_tags";

    private Tags() {
    }

    /** Those that the call gives to what it creates. */
    public static Map<String, String> asked(Call call) {
        Map<String, String> tags = new TreeMap<>();
        for (JsonElement tag : call.array(SORT)) {
            JsonObject pair = tag.getAsJsonObject();
            String key = pair.has("Key") ? pair.get("Key").getAsString() : "";
            if (key.isEmpty() || key.length() > 128 || key.startsWith("aliyun") || key.startsWith("acs:")) {
                throw new Refusal(400, "InvalidTagKey.Malformed", "The specified Tag.n.Key is not valid.");
            }
            tags.put(key, pair.has("Value") ? pair.get("Value").getAsString() : "");
        }
        if (tags.size() > MOST) {
            throw new Refusal(400, "InvalidTagCount.Exceed", "The tag num exceeds the maximum of " + MOST + ".");
        }
        return tags;
    }

    /** To be called when the document has been added. */
    public static void keep(Store store, String kind, String id, Map<String, String> tags) {
        store.find(kind, id).ifPresent(document -> keep(store, document, tags));
    }

    static void keep(Store store, Document document, Map<String, String> tags) {
        JsonObject body = new JsonObject();
        tags.forEach(body::addProperty);
        document.body().add(FIELD, body);
        store.save(document);
        store.label(document.seq(), SORT, tags);
    }

    public static Map<String, String> of(Document document) {
        Map<String, String> tags = new TreeMap<>();
        if (document.body().has(FIELD)) {
            document.body().getAsJsonObject(FIELD).entrySet().forEach(e -> tags.put(e.getKey(), e.getValue().getAsString()));
        }
        return tags;
    }

    /** {@code {"Tag": […]}}, the parts of ECS's name. */
    public static JsonObject ofEcs(Document document) {
        return view(document, "TagKey", "TagValue");
    }

    public static JsonObject ofVpc(Document document) {
        return view(document, "Key", "Value");
    }

    /** Leaves what has every tag that the call names; a tag without a value asks for its key. */
    public static Query filter(Call call, Query query) {
        for (JsonElement tag : call.array(SORT)) {
            JsonObject pair = tag.getAsJsonObject();
            String key = pair.has("Key") ? pair.get("Key").getAsString() : "";
            if (pair.has("Value")) {
                query.label(SORT, key, pair.get("Value").getAsString());
            } else {
                query.where("EXISTS (SELECT 1 FROM labels l WHERE l.doc = d.seq AND l.sort = ? AND l.key = ?)", SORT, key);
            }
        }
        return query;
    }

    private static JsonObject view(Document document, String key, String value) {
        JsonArray list = new JsonArray();
        of(document).forEach((k, v) -> {
            JsonObject tag = new JsonObject();
            tag.addProperty(key, k);
            tag.addProperty(value, v);
            list.add(tag);
        });
        JsonObject view = new JsonObject();
        view.add("Tag", list);
        return view;
    }
}
