package paish.shell.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which fields of a row are worth a column, the most telling first. Rows have 15 to 60 fields. */
enum Columns {
    HISTORY("", "Outcome", "Operation", "Time", "Kind", "Name", "Id", "Region", "Workspace", "Attempts", "CNY/h", "Target"),
    RESUMED("", "Verdict", "Operation", "Kind", "Name", "Id", "Why"),
    IDLE("", "CpuMax", "GpuMax", "MemoryMax", "Kind", "Name", "Id", "Since", "Hourly", "Owner", "Ours", "Workspace", "Notes"),
    COST("", "Hourly", "Spent", "Kind", "Name", "Id", "Status", "Since", "Hours", "Owner", "Ours", "Workspace", "Region", "Notes"),
    CHOICE("", "Verdict", "Product", "Type", "Zone", "Hourly", "Cost", "Minutes", "Complexity", "Cleanup"),
    ORPHAN("", "Kind", "Id", "Name", "Status", "Region", "Workspace", "Created"),
    MACHINE("ecs", "InstanceId", "InstanceType", "InstanceName", "Status", "ZoneId", "CreationTime", "AutoReleaseTime"),
    NOTEBOOK("dsw", "InstanceId", "InstanceName", "Status", "EcsSpec", "WorkspaceId", "AcceleratorType", "ImageName", "UserName", "GmtCreateTime"),
    TENSORBOARD("", "TensorboardId", "DisplayName", "Status", "JobId", "SummaryPath", "MaxRunningTimeMinutes", "Username", "GmtCreateTime"),
    JOB("dlc", "JobId", "DisplayName", "Status", "JobType", "WorkspaceId", "Priority", "Duration", "Username", "GmtCreateTime"),
    POD("dlc", "PodId", "Type", "Status", "Ip", "Duration", "GmtCreateTime"),
    IMAGE("", "ImageId", "Name", "ImageUri", "Accessibility", "Size"),
    DATASET("", "DatasetId", "Name", "DataSourceType", "Uri", "Accessibility", "GmtCreateTime"),
    CODE_SOURCE("", "CodeSourceId", "DisplayName", "CodeRepo", "CodeBranch", "MountPath"),
    SPEC("", "InstanceType", "AcceleratorType", "CPU", "Cpu", "Memory", "GPU", "Gpu", "GPUType", "GpuType", "Price", "Currency", "IsAvailable", "SpotStockStatus"),
    QUOTA("", "Id", "Name", "ProductCode", "QuotaType", "Mode", "DisplayName", "Specs"),
    WORKSPACE("", "WorkspaceId", "WorkspaceName", "DisplayName", "Status", "IsDefault", "EnvTypes", "Creator", "GmtCreateTime");

    private final String product;
    private final List<String> fields;

    Columns(String product, String... fields) {
        this.product = product;
        this.fields = List.of(fields);
    }

    /** The kind of rows such as these; its first two fields tell that a row is of it. */
    static Optional<Columns> of(List<? extends Map<?, ?>> rows) {
        Set<String> present = present(rows);
        return Arrays.stream(values()).filter(kind -> present.containsAll(kind.fields.subList(0, 2))).findFirst();
    }

    /** The kind of a product's own resources. */
    static Optional<Columns> of(String product) {
        return Arrays.stream(values()).filter(kind -> kind.product.equals(product)).findFirst();
    }

    /** Every field of the rows, those worth a column first; the others by name where the kind is known. */
    static List<String> ordered(List<? extends Map<?, ?>> rows) {
        Set<String> present = present(rows);
        Optional<Columns> kind = of(rows);
        if (kind.isEmpty()) {
            return List.copyOf(present);
        }
        List<String> ordered = new ArrayList<>(kind.get().telling(rows));
        present.stream().filter(field -> !ordered.contains(field)).sorted().forEach(ordered::add);
        return ordered;
    }

    /** The most telling first. */
    List<String> fields() {
        return fields;
    }

    /** Those of the kind's fields that a row has a value for. */
    List<String> telling(List<? extends Map<?, ?>> rows) {
        return fields.stream().filter(field -> rows.stream().anyMatch(row -> row.get(field) != null)).toList();
    }

    /** Whose statuses its rows show; empty: nobody's. */
    String product() {
        return product;
    }

    private static Set<String> present(List<? extends Map<?, ?>> rows) {
        Set<String> present = new LinkedHashSet<>();
        rows.forEach(row -> row.keySet().forEach(key -> present.add(String.valueOf(key))));
        return present;
    }
}
