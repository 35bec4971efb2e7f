package paish.script;

import static paish.language.Word.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paish.language.LiveKind;
import paish.language.Reading;
import paish.language.Type;
import paish.language.Types;
import paish.language.Word;

/** The look-ups: rows of the account, lazily, all pages. */
final class Lookups {

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
            lookup("pai-dlc:ListJobTemplates", Map.of(), true,
                    word("templates", "Job templates.", "templates(name: 'resnet')")
                            .named("name", Types.text(), "TemplateName")
                            .named("workspace", Types.scalar(), "WorkspaceId")),
            lookup("aiworkspace:ListWorkspaces", Map.of(), false,
                    word("workspaces", "Workspaces.", "workspaces()")
                            .named("name", Types.text(), "WorkspaceName")
                            .named("status", Types.text(), "Status")),
            lookup("aiworkspace:ListImages", Map.of("Verbose", true), false,
                    word("images", "Images: official ones, or those of a workspace.", "images(official: true, name: 'pytorch')")
                            .named("official", Types.truth(), "Labels")
                            .named("labels", labels(), "Labels")
                            .named("name", Types.text(), "Name")
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
        return Types.type("a map of labels, such as ['system.chipType': 'GPU']", v -> v instanceof Map<?, ?> map
                ? Reading.good(map.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(",")))
                : v instanceof CharSequence ? Reading.good(v.toString()) : Types.mismatch("a map of labels", v, ""));
    }

    private static Map<String, Lookup> named(List<Lookup> lookups) {
        Map<String, Lookup> named = new LinkedHashMap<>();
        lookups.forEach(l -> named.put(l.word().name(), l));
        return java.util.Collections.unmodifiableMap(named);
    }
}
