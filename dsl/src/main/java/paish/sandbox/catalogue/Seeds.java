package paish.sandbox.catalogue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import paish.sandbox.state.Clock;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Schedule;
import paish.sandbox.state.Session;
import paish.sandbox.state.Store;

/** What every region holds from the start. Planted when a region is first touched, so that regions may then differ. */
public final class Seeds {

    private static final Map<String, String> IDS = Map.of(
            "workspace", "WorkspaceId",
            "image", "ImageId",
            "dataset", "DatasetId",
            "code", "CodeSourceId",
            "quota", "Id",
            "member", "MemberId");

    public boolean planted(Session session, String region) {
        return !session.rows("SELECT 1 FROM regions WHERE region = ?", r -> 1, region).isEmpty();
    }

    /** Does nothing when it has been done before, by whomever. */
    public void plant(Session session, Clock clock, String region) {
        if (planted(session, region)) {
            return;
        }
        session.run("INSERT INTO regions(region) VALUES(?)", region);
        JsonObject seeds = Resource.read("seeds.json");
        Store store = new Store(session, region, clock.now(session));
        IDS.forEach((kind, id) -> seeds.getAsJsonArray(kind).forEach(seed -> add(store, kind, id, seed)));
        JsonObject networks = Resource.read("networks.json").getAsJsonObject("regions");
        if (networks.has(region)) {
            networks.getAsJsonObject(region).entrySet()
                    .forEach(kind -> kind.getValue().getAsJsonArray().forEach(seed -> addNetwork(store, kind.getKey(), seed)));
        }
    }

    /** A network that somebody else has made, long settled. */
    private static void addNetwork(Store store, String kind, JsonElement seed) {
        JsonObject body = seed.getAsJsonObject();
        String name = List.of("VpcName", "VSwitchName", "SecurityGroupName").stream()
                .map(field -> text(body, field)).filter(n -> !n.isEmpty()).findFirst().orElse("");
        long seq = store.add(Draft.of(kind, text(body, "id"), "", name, body).under(text(body, "VpcId")));
        store.plan(seq, Schedule.empty().then(new Phase("Available", store.now(), Phase.OPEN, "", "")));
    }

    private static void add(Store store, String kind, String id, JsonElement seed) {
        JsonObject body = seed.getAsJsonObject();
        boolean member = kind.equals("member");
        Draft draft = Draft.of(kind, text(body, id), text(body, "WorkspaceId"), name(body), body)
                .under(member ? text(body, "WorkspaceId") : "");
        store.label(store.add(draft), "Labels", pairs(body));
        if (kind.equals("dataset")) {
            JsonObject version = body.deepCopy();
            version.addProperty("VersionName", "v1");
            store.add(Draft.of("datasetVersion", text(body, id) + "/v1", "", "v1", version).under(text(body, id)));
        }
    }

    /** The pairs of a list of labels. */
    public static Map<String, String> pairs(JsonObject body) {
        Map<String, String> pairs = new java.util.TreeMap<>();
        if (body.has("Labels") && body.get("Labels").isJsonArray()) {
            body.getAsJsonArray("Labels").forEach(label -> pairs.put(
                    text(label.getAsJsonObject(), "Key"), text(label.getAsJsonObject(), "Value")));
        }
        return pairs;
    }

    private static String name(JsonObject body) {
        return List.of("WorkspaceName", "MemberName", "DisplayName", "Name").stream()
                .map(field -> text(body, field))
                .filter(name -> !name.isEmpty())
                .findFirst().orElse("");
    }

    private static String text(JsonObject body, String field) {
        return body.has(field) ? body.get(field).getAsString() : "";
    }
}
