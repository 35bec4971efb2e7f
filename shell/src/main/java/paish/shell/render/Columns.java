package paish.shell.render;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields of a row are worth a column, the most telling first. Rows have 15 to 60 fields. */
enum Columns {
    HISTORY("Outcome", "Operation", "Time", "Kind", "Name", "Id", "Region", "Workspace", "Attempts", "CNY/h", "Target"),
    RESUMED("Verdict", "Operation", "Kind", "Name", "Id", "Why"),
    ORPHAN("Kind", "Id", "Name", "Status", "Region", "Workspace", "Created"),
    NOTEBOOK("InstanceId", "InstanceName", "Status", "EcsSpec", "WorkspaceId", "AcceleratorType", "ImageName", "UserName", "GmtCreateTime"),
    JOB("JobId", "DisplayName", "Status", "JobType", "WorkspaceId", "Priority", "Duration", "Username", "GmtCreateTime"),
    IMAGE("ImageId", "Name", "ImageUri", "Accessibility", "Size"),
    DATASET("DatasetId", "Name", "DataSourceType", "Uri", "Accessibility", "GmtCreateTime"),
    CODE_SOURCE("CodeSourceId", "DisplayName", "CodeRepo", "CodeBranch", "MountPath"),
    SPEC("InstanceType", "AcceleratorType", "CPU", "Cpu", "Memory", "GPU", "Gpu", "GPUType", "GpuType", "Price", "Currency", "IsAvailable", "SpotStockStatus"),
    QUOTA("Id", "Name", "ProductCode", "QuotaType", "Mode", "DisplayName", "Specs"),
    WORKSPACE("WorkspaceId", "WorkspaceName", "DisplayName", "Status", "IsDefault", "EnvTypes", "Creator", "GmtCreateTime");

    /** Of a row of a kind that is not known, so many fields. */
    private static final int OTHERS = 8;

    private final List<String> fields;

    Columns(String... fields) {
        this.fields = List.of(fields);
    }

    /** The fields to show of rows such as these. The first two fields of a kind tell that a row is of it. */
    static List<String> of(List<? extends Map<?, ?>> rows) {
        Set<String> present = new LinkedHashSet<>();
        rows.forEach(row -> row.forEach((key, value) -> {
            if (value != null) {
                present.add(String.valueOf(key));
            }
        }));
        for (Columns kind : values()) {
            if (present.containsAll(kind.fields.subList(0, 2))) {
                return kind.fields.stream().filter(present::contains).toList();
            }
        }
        return present.stream().limit(OTHERS).toList();
    }
}
