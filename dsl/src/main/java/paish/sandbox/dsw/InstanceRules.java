package paish.sandbox.dsw;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Stock;

/** What the service refuses when an instance is created or changed. */
record InstanceRules(Specs specs) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,27}");

    void created(Call call) {
        if (call.text("InstanceName").isEmpty()) {
            throw call.invalid("InstanceName is mandatory.");
        }
        if (call.text("WorkspaceId").isEmpty()) {
            throw call.invalid("WorkspaceId is mandatory.");
        }
        if (call.store().find("workspace", call.text("WorkspaceId")).isEmpty()) {
            throw call.invalid("The workspace " + call.text("WorkspaceId") + " does not exist.");
        }
        boolean postPaid = !call.text("EcsSpec").isEmpty();
        if (postPaid == !call.text("ResourceId").isEmpty()) {
            throw call.invalid("Exactly one of EcsSpec and ResourceId is needed.");
        }
        if (call.text("ImageId").isEmpty() && call.text("ImageUrl").isEmpty()) {
            throw call.invalid("One of ImageId and ImageUrl is needed.");
        }
        if (!postPaid) {
            quota(call);
        }
        changed(call);
    }

    /** The rules for fields that may also be changed later. */
    void changed(Call call) {
        if (call.has("InstanceName") && !NAME.matcher(call.text("InstanceName")).matches()) {
            throw call.invalid("InstanceName '" + call.text("InstanceName")
                    + "' is invalid: letters, digits and underscores, at most 27.");
        }
        long priority = call.number("Priority", 1);
        if (priority < 1 || priority > 9) {
            throw call.invalid("Priority must be from 1 to 9.");
        }
        if (call.has("Accessibility") && !List.of("PUBLIC", "PRIVATE").contains(call.text("Accessibility"))) {
            throw call.invalid("Accessibility must be PUBLIC or PRIVATE.");
        }
        if (!call.text("ImageId").isEmpty() && !call.text("ImageUrl").isEmpty()) {
            throw call.invalid("ImageId and ImageUrl are mutually exclusive.");
        }
        if (!call.text("ImageId").isEmpty() && call.store().find("image", call.text("ImageId")).isEmpty()) {
            throw call.invalid("The image " + call.text("ImageId") + " does not exist.");
        }
        if (!call.text("EcsSpec").isEmpty()) {
            stock(call, call.text("EcsSpec"), call.object("SpotSpec"));
        }
        call.array("Datasets").forEach(dataset -> dataset(call, dataset.getAsJsonObject()));
    }

    /** Asked again at every start: what was in stock yesterday may not be today. */
    void stock(Call call, String name, JsonObject spot) {
        Spec spec = specs.find(name).orElseThrow(() -> call.invalid("The EcsSpec " + name + " does not exist."));
        boolean onSpot = spot.has("SpotStrategy") && !spot.get("SpotStrategy").getAsString().equals("NoSpot");
        if (!spec.available() || (onSpot && !spec.hasSpotStock())) {
            throw Stock.none(name + (onSpot ? " as a spot instance" : ""));
        }
    }

    private static void quota(Call call) {
        Document quota = call.store().find("quota", call.text("ResourceId"))
                .orElseThrow(() -> call.invalid("The resource quota " + call.text("ResourceId") + " does not exist."));
        JsonObject asked = call.object("RequestedResource");
        for (JsonElement limit : quota.body().getAsJsonArray("Specs")) {
            String name = limit.getAsJsonObject().get("Name").getAsString();
            Optional<Double> wanted = Optional.ofNullable(asked.get(name)).map(v -> amount(v.getAsString()));
            String most = limit.getAsJsonObject().get("Value").getAsString();
            if (!name.equals("GPUType") && wanted.isPresent() && wanted.get() > amount(most)) {
                throw Stock.quota("The quota " + quota.id() + " holds " + most + " of " + name + ".");
            }
        }
    }

    /** {@code 8}, {@code 8Gi}: memory with its unit is compared as gibibytes. */
    private static double amount(String text) {
        String digits = text.replaceAll("[^0-9.]", "");
        double number = digits.isEmpty() ? 0 : Double.parseDouble(digits);
        return text.endsWith("Mi") ? number / 1024 : text.endsWith("Ti") ? number * 1024 : number;
    }

    private static void dataset(Call call, JsonObject mount) {
        String id = mount.has("DatasetId") ? mount.get("DatasetId").getAsString() : "";
        boolean uri = mount.has("Uri") && !mount.get("Uri").getAsString().isEmpty();
        if (id.isEmpty() != uri) {
            throw call.invalid("A dataset needs exactly one of DatasetId and Uri.");
        }
        if (uri) {
            return;
        }
        Document dataset = call.store().find("dataset", id)
                .orElseThrow(() -> call.invalid("The dataset " + id + " does not exist."));
        boolean write = mount.has("MountAccess") && mount.get("MountAccess").getAsString().equals("RW");
        if (write && dataset.text("MountAccess").equals("RO")) {
            throw call.invalid("The dataset " + id + " is read-only: MountAccess cannot widen that to RW.");
        }
    }
}
