package paish.script;

import static paish.language.Word.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.language.LiveKind;
import paish.language.Reading;
import paish.language.Type;
import paish.language.Types;
import paish.language.Word;

/** The look-ups: rows of the account, lazily, all pages. */
final class Lookups {

    /** The service takes them as one text, in which commas and equal signs cannot be escaped. */
    private static final String LABEL = "[^=,]+=[^=,]+";

    static final Map<String, Lookup> ALL = named(List.of(
            lookup("pai-dsw:ListInstances", Map.of("ResourceId", "ALL"), true,
                    word("instances", "Notebook instances, those on quotas included.", "instances(status: Running)")
                            .named("name", Types.text(), "InstanceName")
                            .named("status", Types.offering(Types.text(), Constants.INSTANCE_STATUSES), "Status")
                            .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")
                            .named("type", Types.choice("CPU", "GPU"), "AcceleratorType")),
            lookup("pai-dlc:ListJobs", Map.of(), true,
                    word("jobs", "Training jobs of the last 7 days.", "jobs(status: Running)")
                            .named("name", Types.text(), "DisplayName")
                            .named("status", Types.offering(Types.text(), Constants.JOB_STATUSES), "Status")
                            .named("type", Types.offering(Types.text(), Constants.JOB_TYPES), "JobType")
                            .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")),
            lookup("ecs:DescribeInstances", Map.of("Tag", List.of(Map.of("Key", "paish"))), false,
                    word("machines", "ECS instances that paish has made, those that are kept and those of runs that are under way.", "machines(status: Running)")
                            .named("name", Types.text(), "InstanceName")
                            .named("status", Types.offering(Types.text(), Constants.MACHINE_STATUSES), "Status")
                            .named("type", Types.text(), "InstanceType")
                            .named("zone", Types.text(), "ZoneId")),
            lookup("pai-dlc:ListJobTemplates", Map.of(), true,
                    word("templates", "Job templates.", "templates(name: 'resnet')")
                            .named("name", Types.text(), "TemplateName")
                            .named("workspace", Types.scalar(), "WorkspaceId")),
            lookup("aiworkspace:ListWorkspaces", Map.of(), false,
                    word("workspaces", "Workspaces.", "workspaces()")
                            .named("name", Types.text(), "WorkspaceName")
                            .named("status", Types.text(), "Status")),
            lookup("aiworkspace:ListImages", Map.of("Verbose", true), false,
                    word("images", "Images: official ones, which belong to no workspace, or with official: false those of the workspace.", "images(official: true, name: 'pytorch')")
                            .named("official", Types.truth(), "")
                            .named("labels", labels(), "Labels")
                            .named("name", Types.text(), "Name")
                            .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")),
            lookup("aiworkspace:ListImageLabels", Map.of(), false,
                    word("imageLabels", "The labels by which images are filtered, each with one of its values.", "imageLabels(key: 'system.chipType')")
                            .named("key", Types.text(), "LabelKeys")
                            .named("image", Types.live(LiveKind.IMAGES, Types.text()), "ImageId")
                            .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")),
            lookup("aiworkspace:ListDatasets", Map.of(), true,
                    word("datasets", "Data sets of the workspace.", "datasets(name: 'imagenet')")
                            .named("name", Types.text(), "Name")
                            .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")),
            lookup("aiworkspace:ListCodeSources", Map.of(), true,
                    word("codeSources", "Code sources of the workspace.", "codeSources()")
                            .named("name", Types.text(), "DisplayName")
                            .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")),
            lookup("aiworkspace:ListQuotas", Map.of(), false,
                    word("quotas", "Resource quotas.", "quotas()").named("name", Types.text(), "Name")),
            lookup("aiworkspace:ListResources", Map.of(), true,
                    word("workspaceResources", "Resources of the workspace; Spec.resourceId of one is the id of its quota.", "workspaceResources(type: 'ECS')")
                            .named("name", Types.text(), "ResourceName")
                            .named("type", Types.text(), "ResourceTypes")
                            .named("quota", Types.live(LiveKind.QUOTAS, Types.text()), "QuotaIds")
                            .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")),
            new Lookup(word("specs", "Instance types, their hardware and, for DSW, the price an hour.", "specs(type: GPU, product: 'dlc')")
                    .named("type", Types.choice("CPU", "GPU"), "AcceleratorType")
                    .named("product", Types.choice("dsw", "dlc"), "")
                    .anyKey(Types.any()),
                    named -> "pai-" + named.getOrDefault("product", "dsw") + ":ListEcsSpecs", Map.of(), false)));

    private Lookups() {}

    private static Lookup lookup(String operation, Map<String, Object> always, boolean inWorkspace, Word word) {
        return new Lookup(word.anyKey(Types.any()), named -> operation, always, inWorkspace);
    }

    private static Type labels() {
        String says = "a map of labels, such as ['system.chipType': 'GPU']";
        return Types.type(says, v -> {
            if (v instanceof CharSequence text) {
                return text.toString().matches(LABEL + "(," + LABEL + ")*") ? Reading.good(text.toString()) : Types.mismatch(says, v, "");
            }
            if (!(v instanceof Map<?, ?> map) || map.isEmpty()) {
                return Types.mismatch(says, v, "");
            }
            List<String> labels = map.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
            return labels.stream().allMatch(l -> l.matches(LABEL)) ? Reading.good(String.join(",", labels)) : Types.mismatch(says, v, "");
        });
    }

    private static Map<String, Lookup> named(List<Lookup> lookups) {
        Map<String, Lookup> named = new LinkedHashMap<>();
        lookups.forEach(l -> named.put(l.word().name(), l));
        return java.util.Collections.unmodifiableMap(named);
    }
}
