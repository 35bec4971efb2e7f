package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.TreeMap;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** Tags of jobs after their creation; a job's Settings.Tags show them. */
final class Tags {

    private static final int MOST_JOBS = 50;
    private static final int MOST_TAGS = 20;

    private Tags() {
    }

    static void into(Operations operations) {
        operations.full("pai-dlc:TagResources", Tags::tag)
                .full("pai-dlc:UntagResources", Tags::untag);
    }

    private static JsonObject tag(Call call) {
        JsonArray jobs = call.array("ResourceId");
        if (jobs.size() > MOST_JOBS || call.array("Tag").size() > MOST_TAGS) {
            throw call.invalid("At most " + MOST_JOBS + " jobs and " + MOST_TAGS + " tags in one call.");
        }
        for (JsonElement id : jobs) {
            Document job = job(call, id.getAsString());
            Map<String, String> tags = new TreeMap<>(Jobs.tags(job.body()));
            call.array("Tag").forEach(tag -> tags.put(
                    tag.getAsJsonObject().get("Key").getAsString(), tag.getAsJsonObject().get("Value").getAsString()));
            keep(call, job, tags);
        }
        return new JsonObject();
    }

    private static JsonObject untag(Call call) {
        for (JsonElement id : list(call, "ResourceId")) {
            Document job = job(call, id.getAsString());
            Map<String, String> tags = new TreeMap<>(Jobs.tags(job.body()));
            if (call.flag("All")) {
                tags.clear();
            }
            list(call, "TagKey").forEach(key -> tags.remove(key.getAsString()));
            keep(call, job, tags);
        }
        return new JsonObject();
    }

    private static Document job(Call call, String id) {
        return call.store().find(Jobs.KIND, id).orElseThrow(() -> call.notFound("The job " + id + " does not exist."));
    }

    /** A list in a query is one JSON text. */
    private static JsonArray list(Call call, String name) {
        if (call.text(name).isEmpty()) {
            return call.array(name);
        }
        try {
            return JsonParser.parseString(call.text(name)).getAsJsonArray();
        } catch (JsonParseException | IllegalStateException e) {
            throw call.invalid(name + " is not a JSON list.");
        }
    }

    private static void keep(Call call, Document job, Map<String, String> tags) {
        JsonObject settings = job.body().has("Settings") ? job.body().getAsJsonObject("Settings") : new JsonObject();
        JsonObject kept = new JsonObject();
        tags.forEach(kept::addProperty);
        settings.add("Tags", kept);
        job.body().add("Settings", settings);
        call.store().label(job.seq(), "Tags", tags);
        call.store().save(job);
    }
}
