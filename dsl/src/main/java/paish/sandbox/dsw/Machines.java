package paish.sandbox.dsw;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Paging;

/** ListEcsSpecs, with prices. */
record Machines(Specs specs) {

    private static final Map<String, Comparator<Spec>> ORDERS = Map.of(
            "CPU", Comparator.comparing(Spec::cpu),
            "GPU", Comparator.comparing(Spec::gpu),
            "Memory", Comparator.comparing(Spec::memory),
            "Price", Comparator.comparing(Spec::price));

    void into(Operations operations) {
        operations.full("pai-dsw:ListEcsSpecs", this::list);
    }

    private JsonObject list(Call call) {
        String type = call.text("AcceleratorType");
        if (!List.of("CPU", "GPU").contains(type)) {
            throw call.invalid("AcceleratorType must be CPU or GPU.");
        }
        Comparator<Spec> order = ORDERS.getOrDefault(call.text("SortBy"), Comparator.comparing(s -> 0));
        List<Spec> matching = specs.all().stream()
                .filter(s -> s.acceleratorType().equals(type))
                .sorted(call.text("Order").equalsIgnoreCase("DESC") ? order.reversed() : order)
                .toList();
        JsonArray rows = new JsonArray();
        // Without a page the service answers with all of them; a spec's price must not hide on page two.
        (call.has("PageSize") ? Paging.of(call).of(matching) : matching).forEach(s -> rows.add(row(s)));
        JsonObject reply = new JsonObject();
        reply.add("EcsSpecs", rows);
        reply.addProperty("TotalCount", matching.size());
        return reply;
    }

    private static JsonObject row(Spec spec) {
        JsonObject row = new JsonObject();
        row.addProperty("InstanceType", spec.instanceType());
        row.addProperty("AcceleratorType", spec.acceleratorType());
        row.addProperty("CPU", spec.cpu());
        row.addProperty("Memory", (float) spec.memory());
        row.addProperty("GPU", spec.gpu());
        row.addProperty("GPUType", spec.gpuType());
        row.addProperty("GPUMemorySize", (float) spec.gpuMemory());
        row.addProperty("InstanceBandwidthRx", 1024L * 1024 * Math.max(1, spec.cpu() / 4));
        row.addProperty("SystemDiskCapacity", 100);
        row.addProperty("IsAvailable", spec.available());
        row.addProperty("SpotStockStatus", spec.spotStock());
        row.addProperty("Price", spec.price());
        row.addProperty("Currency", "CNY");
        row.add("Labels", new JsonArray());
        return row;
    }
}
