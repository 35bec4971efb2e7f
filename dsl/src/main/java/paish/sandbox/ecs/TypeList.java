package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import paish.sandbox.catalogue.Family;
import paish.sandbox.catalogue.MachineTypes;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Rows;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** Instance types and their families; what is in stock is told elsewhere. */
record TypeList(MachineTypes types) {

    private static final long MOST = 100;

    void into(Operations operations) {
        operations.full("ecs:DescribeInstanceTypes", this::types)
                .full("ecs:DescribeInstanceTypeFamilies", this::families);
    }

    private JsonObject types(Call call) {
        List<String> families = new ArrayList<>(Names.list(call, "InstanceTypeFamilies"));
        List<String> gpus = new ArrayList<>(Names.list(call, "GpuSpecs"));
        Stream.of(call.text("InstanceTypeFamily")).filter(f -> !f.isEmpty()).forEach(families::add);
        Stream.of(call.text("GPUSpec")).filter(g -> !g.isEmpty()).forEach(gpus::add);
        List<String> names = Names.list(call, "InstanceTypes");
        List<String> categories = new ArrayList<>(Names.list(call, "InstanceCategories"));
        Stream.of(call.text("InstanceCategory")).filter(c -> !c.isEmpty()).forEach(categories::add);
        List<JsonObject> rows = types.all().stream()
                .filter(t -> names.isEmpty() || names.contains(t.instanceType()))
                .filter(t -> families.isEmpty() || families.contains(types.familyOf(t).family()))
                .filter(t -> categories.isEmpty() || categories.contains(types.familyOf(t).category()))
                .filter(t -> call.text("InstanceFamilyLevel").isEmpty()
                        || call.text("InstanceFamilyLevel").equals(types.familyOf(t).level()))
                .filter(t -> call.text("CpuArchitecture").isEmpty() || call.text("CpuArchitecture").equals("X86"))
                .filter(t -> within(call, "CpuCoreCount", t.cpu()))
                .filter(t -> within(call, "MemorySize", t.memory()))
                .filter(t -> within(call, "GPUAmount", t.gpu()))
                .filter(t -> gpus.isEmpty() || gpus.contains(gpuSpec(t)))
                .map(this::row)
                .toList();
        return new Rows(call, "InstanceTypes", "InstanceType", MOST, MOST).page(rows);
    }

    private static boolean within(Call call, String what, double value) {
        return (!call.has("Minimum" + what) || value >= call.parameters().get("Minimum" + what).getAsDouble())
                && (!call.has("Maximum" + what) || value <= call.parameters().get("Maximum" + what).getAsDouble());
    }

    private JsonObject row(Spec type) {
        Family family = types.familyOf(type);
        JsonObject row = new JsonObject();
        row.addProperty("InstanceTypeId", type.instanceType());
        row.addProperty("InstanceTypeFamily", family.family());
        row.addProperty("InstanceFamilyLevel", family.level());
        row.addProperty("InstanceCategory", family.category());
        row.addProperty("CpuCoreCount", type.cpu());
        row.addProperty("MemorySize", type.memory());
        row.addProperty("CpuArchitecture", "X86");
        row.addProperty("PhysicalProcessorModel", family.processor());
        row.addProperty("GPUAmount", type.gpu());
        row.addProperty("GPUSpec", gpuSpec(type));
        row.addProperty("GPUMemorySize", type.gpu() == 0 ? 0 : type.gpuMemory() / type.gpu());
        row.addProperty("LocalStorageCategory", "");
        row.addProperty("NvmeSupport", family.generation().compareTo("ecs-8") < 0 ? "unsupported" : "required");
        row.addProperty("EniQuantity", Math.min(8, 1 + type.cpu() / 2));
        row.addProperty("InstanceBandwidthRx", 1_024_000 * Math.max(1, type.cpu() / 2));
        row.addProperty("InstanceBandwidthTx", 1_024_000 * Math.max(1, type.cpu() / 2));
        return row;
    }

    /** {@code NVIDIA T4}, or empty without a GPU. */
    static String gpuSpec(Spec type) {
        return type.gpu() == 0 ? "" : "NVIDIA " + type.gpuType();
    }

    private JsonObject families(Call call) {
        return new Rows(call, "InstanceTypeFamilies", "InstanceTypeFamily", MOST).all(types.families().values().stream()
                .filter(f -> call.text("Generation").isEmpty() || f.generation().equals(call.text("Generation")))
                .map(f -> {
                    JsonObject row = new JsonObject();
                    row.addProperty("InstanceTypeFamilyId", f.family());
                    row.addProperty("Generation", f.generation());
                    return row;
                }));
    }
}
