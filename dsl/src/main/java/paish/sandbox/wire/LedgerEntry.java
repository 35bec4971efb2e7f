package paish.sandbox.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What is written down of a mutating call: enough to see what it made and for whom, and no value that could be secret. */
record LedgerEntry(Route route, JsonObject known) {

    private static final String[] NAMES = {
        "InstanceName", "DisplayName", "VpcName", "VSwitchName", "SecurityGroupName", "KeyPairName", "Name"};
    /** What a call without a path is about. */
    private static final Pattern IDENTIFIES = Pattern.compile(
            "(Instance|Vpc|VSwitch|SecurityGroup|Zone|Command|Invoke|Resource)Ids?|KeyPairNames?|InstanceType");
    private static final Pattern CREATES = Pattern.compile("(Create|Add|Run|Invoke|Send|Allocate)(?=[A-Z]).*");

    static LedgerEntry of(Route route, Incoming request, String region) {
        JsonObject parameters;
        try {
            parameters = new Parameters(route).of(request);
        } catch (Refusal e) {
            parameters = new JsonObject();
        }
        return of(route, request, region, parameters);
    }

    static LedgerEntry of(Route route, Incoming request, String region, JsonObject parameters) {
        JsonObject entry = new JsonObject();
        entry.addProperty("product", route.product().code());
        entry.addProperty("action", route.operation().action());
        entry.addProperty("region", region);
        entry.addProperty("digest", Digest.sha256(request.path() + "\n" + request.query() + "\n"
                + Digest.sha256(request.body())).substring(0, 16));
        entry.addProperty("name", text(parameters, NAMES));
        JsonObject target = new JsonObject();
        route.path().forEach(target::addProperty);
        if (route.rpc()) {
            parameters.entrySet().stream().filter(e -> IDENTIFIES.matcher(e.getKey()).matches())
                    .forEach(e -> target.add(e.getKey(), e.getValue()));
            entry.addProperty("token", text(parameters, "ClientToken"));
        }
        entry.add("target", target);
        entry.add("labels", pairs(parameters.get("Labels")));
        entry.add("tags", tags(parameters));
        return new LedgerEntry(route, entry);
    }

    /** @param now virtual milliseconds at which it was decided */
    JsonObject decided(long now, int status, String code, JsonObject reply, Reply.Delivery delivery) {
        known.addProperty("time", Instant.ofEpochMilli(now).toString());
        known.addProperty("status", status);
        known.addProperty("code", code);
        known.addProperty("created", created(reply));
        known.addProperty("reply", delivery.name().toLowerCase(Locale.ROOT));
        return known;
    }

    private static JsonElement tags(JsonObject parameters) {
        JsonElement settings = parameters.get("Settings");
        boolean tagged = settings != null && settings.isJsonObject() && settings.getAsJsonObject().has("Tags");
        return tagged ? settings.getAsJsonObject().get("Tags").deepCopy() : pairs(parameters.get("Tag"));
    }

    /** The new resource: a reply names nothing else by an id before it. Several ids have commas between them. */
    private String created(JsonObject reply) {
        if (!CREATES.matcher(route.operation().action()).matches()) {
            return "";
        }
        if (reply.has("InstanceIdSets")) {
            return String.join(",", reply.getAsJsonObject("InstanceIdSets").getAsJsonArray("InstanceIdSet").asList().stream()
                    .map(JsonElement::getAsString).toList());
        }
        return reply.entrySet().stream()
                .filter(e -> e.getKey().endsWith("Id") && !e.getKey().equalsIgnoreCase("RequestId"))
                .filter(e -> !route.path().containsKey(e.getKey()))
                .map(Map.Entry::getValue)
                .map(JsonElement::getAsString)
                .findFirst().orElse("");
    }

    private static String text(JsonObject parameters, String... names) {
        for (String name : names) {
            if (parameters.has(name) && parameters.get(name).isJsonPrimitive()) {
                return parameters.get(name).getAsString();
            }
        }
        return "";
    }

    private static JsonObject pairs(JsonElement list) {
        JsonObject pairs = new JsonObject();
        for (JsonElement one : list != null && list.isJsonArray() ? list.getAsJsonArray() : new JsonArray()) {
            if (one.isJsonObject() && one.getAsJsonObject().has("Key") && one.getAsJsonObject().has("Value")) {
                pairs.add(one.getAsJsonObject().get("Key").getAsString(), one.getAsJsonObject().get("Value"));
            }
        }
        return pairs;
    }
}
