package paish.assist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.language.LiveKind;

/** Where each kind of live value comes from: the list operation, how long its rows serve, and how a row reads. */
enum LiveListing {
    WORKSPACES("aiworkspace:ListWorkspaces", Where.REGION, Duration.ofMinutes(10), LiveKind.WORKSPACES),
    IMAGES("aiworkspace:ListImages", Where.OFFICIAL_AND_OWN, Duration.ofMinutes(10), LiveKind.IMAGES, LiveKind.IMAGE_URIS),
    SPECS("pai-dsw:ListEcsSpecs", Where.BOTH_ACCELERATORS, Duration.ofMinutes(10), LiveKind.SPECS),
    JOB_SPECS("pai-dlc:ListEcsSpecs", Where.BOTH_ACCELERATORS, Duration.ofMinutes(10), LiveKind.JOB_SPECS),
    DATASETS("aiworkspace:ListDatasets", Where.WORKSPACE, Duration.ofMinutes(5), LiveKind.DATASETS),
    CODE_SOURCES("aiworkspace:ListCodeSources", Where.WORKSPACE, Duration.ofMinutes(5), LiveKind.CODE_SOURCES),
    QUOTAS("aiworkspace:ListQuotas", Where.REGION, Duration.ofMinutes(10), LiveKind.QUOTAS),
    INSTANCES("pai-dsw:ListInstances", Where.ALL_RESOURCES, Duration.ofMinutes(2), LiveKind.INSTANCES),
    JOBS("pai-dlc:ListJobs", Where.WORKSPACE, Duration.ofMinutes(2), LiveKind.JOBS);

    /** What narrows a list. */
    enum Where { REGION, WORKSPACE, ALL_RESOURCES, OFFICIAL_AND_OWN, BOTH_ACCELERATORS }

    private final String operation;
    private final Where where;
    private final Duration serves;
    private final List<LiveKind> kinds;

    LiveListing(String operation, Where where, Duration serves, LiveKind... kinds) {
        this.operation = operation;
        this.where = where;
        this.serves = serves;
        this.kinds = List.of(kinds);
    }

    /** Empty for what is not of the account. */
    static Optional<LiveListing> of(LiveKind kind) {
        return Stream.of(values()).filter(l -> l.kinds.contains(kind)).findFirst();
    }

    String operation() {
        return operation;
    }

    /** How long they serve before they are fetched again. */
    Duration serves() {
        return serves;
    }

    List<LiveKind> kinds() {
        return kinds;
    }

    /** The calls' parameters, one map for each call. */
    List<Map<String, Object>> calls(Optional<String> workspace) {
        Map<String, Object> own = new HashMap<>();
        workspace.ifPresent(w -> own.put("WorkspaceId", w));
        return switch (where) {
            case REGION -> List.of(Map.of());
            case WORKSPACE -> List.of(own);
            case ALL_RESOURCES -> {
                own.put("ResourceId", "ALL");
                yield List.of(own);
            }
            case OFFICIAL_AND_OWN -> workspace.isPresent() ? List.of(own, official()) : List.of(official());
            case BOTH_ACCELERATORS -> List.of(Map.of("AcceleratorType", "CPU"), Map.of("AcceleratorType", "GPU"));
        };
    }

    private static Map<String, Object> official() {
        return Map.of("Labels", "system.official=true");
    }

    /** A row as values of that kind: an instance goes by its name and by its id. */
    List<LiveValue> values(LiveKind kind, Map<String, Object> row) {
        return switch (kind) {
            case WORKSPACES -> value(row, "WorkspaceId", text(row, "WorkspaceName"), text(row, "Description"));
            case IMAGES -> value(row, "ImageId", text(row, "Name"), text(row, "Description"));
            case IMAGE_URIS -> value(row, "ImageUri", text(row, "Name"), text(row, "Description"));
            case SPECS, JOB_SPECS -> value(row, "InstanceType", "", machine(row));
            case DATASETS -> value(row, "DatasetId", text(row, "Name"), text(row, "Uri"));
            case CODE_SOURCES -> value(row, "CodeSourceId", text(row, "DisplayName"), text(row, "CodeBranch"));
            case QUOTAS -> value(row, "Id", text(row, "Name"), text(row, "QuotaType"));
            case INSTANCES -> both(row, "InstanceName", "InstanceId", joined(text(row, "Status"), text(row, "EcsSpec")));
            case JOBS -> both(row, "DisplayName", "JobId", joined(text(row, "Status"), text(row, "JobType")));
            case FILES -> List.of();
        };
    }

    private static List<LiveValue> both(Map<String, Object> row, String name, String id, String detail) {
        List<LiveValue> both = new ArrayList<>(value(row, name, text(row, id), detail));
        both.addAll(value(row, id, text(row, name), detail));
        return both;
    }

    private static List<LiveValue> value(Map<String, Object> row, String field, String name, String detail) {
        String value = text(row, field);
        return value.isEmpty() ? List.of() : List.of(new LiveValue(value, name, detail.lines().findFirst().orElse("")));
    }

    /** For example {@code T4, 4 vCPU, 15 GiB, 11.63 CNY/h}. */
    private static String machine(Map<String, Object> row) {
        String gpu = first(row, "GPUType", "GpuType");
        String gpus = first(row, "GPU", "Gpu");
        String cpu = first(row, "CPU", "Cpu");
        String price = text(row, "Price");
        return joined(
                gpu.isEmpty() ? text(row, "AcceleratorType") : (gpus.isEmpty() || gpus.equals("1") ? "" : gpus + " × ") + gpu,
                cpu.isEmpty() ? "" : cpu + " vCPU",
                text(row, "Memory").isEmpty() ? "" : rounded(text(row, "Memory")) + " GiB",
                price.isEmpty() || rounded(price).equals("0") ? "" : rounded(price) + " " + text(row, "Currency") + "/h",
                text(row, "IsAvailable").equals("false") ? "not available" : "");
    }

    private static String rounded(String number) {
        return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String first(Map<String, Object> row, String... fields) {
        return Stream.of(fields).map(f -> text(row, f)).filter(t -> !t.isEmpty()).findFirst().orElse("");
    }

    private static String joined(String... parts) {
        return String.join(", ", Stream.of(parts).filter(p -> !p.isEmpty()).toList());
    }

    private static String text(Map<String, Object> row, String field) {
        return row.get(field) == null ? "" : row.get(field).toString();
    }
}
