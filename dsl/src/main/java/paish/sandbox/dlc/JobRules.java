package paish.sandbox.dlc;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Stock;

/** What the service refuses when a job is created. */
record JobRules(Specs specs) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,256}");
    private static final List<String> OF_ALL = List.of("Worker", "Master");
    private static final List<String> ANY = List.of();

    /** Where two sources disagree on the roles of a type, both are accepted. */
    private static final Map<String, List<String>> ROLES = Map.of(
            "TFJob", List.of("Chief", "PS", "Worker", "Evaluator", "GraphLearn", "Master"),
            "PyTorchJob", OF_ALL,
            "XGBoostJob", OF_ALL,
            "OneFlowJob", OF_ALL,
            "ElasticBatchJob", OF_ALL,
            "MPIJob", OF_ALL,
            "RayJob", List.of("Head", "Worker"),
            "SlurmJob", ANY,
            "DataJuicerJob", ANY);

    void created(Call call) {
        if (!NAME.matcher(call.text("DisplayName")).matches()) {
            throw call.invalid("DisplayName must be 1 to 256 letters, digits, '_', '.' or '-'.");
        }
        if (!ROLES.containsKey(call.text("JobType"))) {
            throw call.invalid("JobType '" + call.text("JobType") + "' is not one of "
                    + String.join(", ", ROLES.keySet().stream().sorted().toList()) + ".");
        }
        if (call.text("UserCommand").isBlank()) {
            throw call.invalid("UserCommand must not be empty.");
        }
        long priority = call.number("Priority", 1);
        if (priority < 1 || priority > 9) {
            throw call.invalid("Priority must be from 1 to 9.");
        }
        references(call);
        if (call.array("JobSpecs").isEmpty()) {
            throw call.invalid("JobSpecs must not be empty.");
        }
        call.array("JobSpecs").forEach(spec -> role(call, spec.getAsJsonObject()));
    }

    private static void references(Call call) {
        exists(call, "workspace", call.text("WorkspaceId"));
        exists(call, "quota", call.text("ResourceId"));
        exists(call, "code", text(call.object("CodeSource"), "CodeSourceId"));
        for (JsonElement element : call.array("DataSources")) {
            JsonObject source = element.getAsJsonObject();
            if (text(source, "DataSourceId").isEmpty() == text(source, "Uri").isEmpty()) {
                throw call.invalid("A data source needs exactly one of DataSourceId and Uri.");
            }
            exists(call, "dataset", text(source, "DataSourceId"));
        }
    }

    private static void exists(Call call, String kind, String id) {
        if (!id.isEmpty() && call.store().find(kind, id).isEmpty()) {
            throw call.invalid("The " + kind + " " + id + " does not exist.");
        }
    }

    private void role(Call call, JsonObject role) {
        String type = text(role, "Type");
        List<String> roles = ROLES.get(call.text("JobType"));
        boolean numberedRayWorker = call.text("JobType").equals("RayJob") && type.startsWith("Worker-");
        if (type.isEmpty() || (!roles.isEmpty() && !roles.contains(type) && !numberedRayWorker)) {
            throw call.invalid("A " + call.text("JobType") + " has no role '" + type + "'.");
        }
        if (!role.has("PodCount") || role.get("PodCount").getAsLong() < 1) {
            throw call.invalid("PodCount of " + type + " must be at least 1.");
        }
        if (text(role, "Image").isEmpty()) {
            throw call.invalid("Image of " + type + " is mandatory.");
        }
        boolean postPaid = !text(role, "EcsSpec").isEmpty();
        boolean quota = role.has("ResourceConfig") && role.getAsJsonObject("ResourceConfig").size() > 0;
        if (postPaid == quota) {
            throw call.invalid(type + " needs exactly one of EcsSpec and ResourceConfig.");
        }
        if (postPaid != call.text("ResourceId").isEmpty()) {
            throw call.invalid(postPaid ? "EcsSpec forbids ResourceId." : "ResourceConfig needs ResourceId.");
        }
        if (postPaid) {
            stock(call, role);
        }
    }

    private void stock(Call call, JsonObject role) {
        String name = text(role, "EcsSpec");
        Spec spec = specs.find(name).orElseThrow(() -> call.invalid("The EcsSpec " + name + " does not exist."));
        JsonObject spot = role.has("SpotSpec") ? role.getAsJsonObject("SpotSpec") : new JsonObject();
        boolean onSpot = !Arrays.asList("", "NoSpot").contains(text(spot, "SpotStrategy"))
                || text(role, "UseSpotInstance").equals("true");
        boolean unchecked = text(call.object("Settings"), "DisableEcsStockCheck").equals("true");
        if (!unchecked && (!spec.available() || (onSpot && !spec.hasSpotStock()))) {
            throw Stock.none(name + (onSpot ? " as a spot instance" : ""));
        }
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "BadRequest", message);
    }

    static String text(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonPrimitive() ? object.get(name).getAsString() : "";
    }
}
