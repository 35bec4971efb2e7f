package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Paging;

/** ListEcsSpecs of DLC: other field names than DSW's, and no price. */
record Machines(Specs specs) {

    void into(Operations operations) {
        operations.full("pai-dlc:ListEcsSpecs", this::list);
    }

    private JsonObject list(Call call) {
        if (call.has("SortBy")) {
            throw call.invalid("SortBy '" + call.text("SortBy") + "' is not supported.");
        }
        List<String> names = Arrays.asList(call.text("InstanceTypes").split(","));
        boolean ecs = !call.text("ResourceType").equals("Lingjun");
        List<Spec> matching = specs.all().stream()
                .filter(s -> ecs)
                .filter(s -> call.text("AcceleratorType").isEmpty() || s.acceleratorType().equals(call.text("AcceleratorType")))
                .filter(s -> call.text("InstanceTypes").isEmpty() || names.contains(s.instanceType()))
                .toList();
        JsonArray rows = new JsonArray();
        (call.has("PageSize") ? Paging.of(call).of(matching) : matching).forEach(s -> rows.add(row(s)));
        JsonObject reply = new JsonObject();
        reply.add("EcsSpecs", rows);
        reply.addProperty("TotalCount", matching.size());
        return reply;
    }

    private static JsonObject row(Spec spec) {
        JsonArray payments = new JsonArray();
        payments.add("PayAsYouGo");
        JsonArray drivers = new JsonArray();
        if (spec.gpu() > 0) {
            drivers.add("535.54.03");
            drivers.add("550.127.08");
        }
        JsonObject row = new JsonObject();
        row.addProperty("InstanceType", spec.instanceType());
        row.addProperty("AcceleratorType", spec.acceleratorType());
        row.addProperty("ResourceType", "ECS");
        row.addProperty("Cpu", spec.cpu());
        row.addProperty("Memory", spec.memory());
        row.addProperty("Gpu", spec.gpu());
        row.addProperty("GpuType", spec.gpuType());
        row.addProperty("GpuMemory", spec.gpuMemory());
        row.addProperty("IsAvailable", spec.available());
        row.addProperty("SpotStockStatus", spec.spotStock());
        row.addProperty("NonProtectSpotDiscount", spec.spotDiscount());
        row.addProperty("DefaultGPUDriver", spec.gpu() > 0 ? "535.54.03" : "");
        row.add("SupportedGPUDrivers", drivers);
        row.add("PaymentTypes", payments);
        return row;
    }
}
