package paish.dlc;

import java.util.ArrayList;
import java.util.List;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Findings;
import paish.language.Rule;
import paish.language.Suggestions;
import paish.product.FieldRule;
import paish.product.MountRules;
import paish.product.NetworkRules;
import paish.product.Rules;
import paish.product.SystemVariables;

/** The rules across the words of {@code dlc}. */
final class DlcRules {

    private static final String WORKER = "worker { spec 'ecs.g7.2xlarge'; image 'r/x:1' }";
    private static final String ON_QUOTA = "worker { resources cpu: 4, memory: '8Gi'; image 'r/x:1' }";

    private DlcRules() {}

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(
                new Rule("dlc.roles.some", "A job has at least one role.", "CreateJob model: JobSpecs is required", WORKER, "",
                        (filled, findings) -> {
                            if (RoleBlock.roles(filled).isEmpty()) {
                                findings.missing(filled, "", "a job needs at least one role", "add: worker { count 1; spec '…' }");
                            }
                        }),
                new Rule("dlc.role.type", "A job type takes its own roles only.", "sources: valid JobSpecs[].Type roles for each job type",
                        "type PyTorchJob; " + WORKER, "type PyTorchJob; ps { spec 'ecs.g7.2xlarge'; image 'r/x:1' }", DlcRules::roleOfType),
                new Rule("dlc.role.once", "A role stands in a job once.", "CreateJob model: a pod count belongs to each role",
                        WORKER, WORKER + "; role('Worker') { spec 'ecs.g7.2xlarge'; image 'r/x:1' }", DlcRules::rolesOnce),
                new Rule("dlc.role.image", "Every role has an image, its own or the block's.",
                        "sources: JobSpecs[].Image must be a verbatim ImageUri", WORKER, "worker { spec 'ecs.g7.2xlarge' }",
                        (filled, findings) -> RoleBlock.roles(filled).stream()
                                .filter(r -> !filled.has("image") && !r.inner().orElseThrow().has("image"))
                                .forEach(r -> findings.error(r, "'" + r.name() + "' has no image", "add image '…' to the role or to the block"))),
                new Rule("dlc.resources.quota", "Resources are taken out of a quota.", "sources: ResourceConfig and --resource-id go together",
                        "quota 'quota1abc'; " + ON_QUOTA, ON_QUOTA,
                        (filled, findings) -> inRoles(filled, "resources").stream().filter(e -> !filled.has("quota"))
                                .forEach(e -> findings.error(e, "resources need a quota", "add quota '…' to the block, or take spec '…'"))),
                new Rule("dlc.spec.quota", "A spec is paid by use and takes nothing out of a quota.",
                        "sources: with EcsSpec do not pass --resource-id", WORKER, "quota 'quota1abc'; " + WORKER,
                        (filled, findings) -> filled.entry("quota").ifPresent(quota -> inRoles(filled, "spec").forEach(spec ->
                                findings.conflict(spec, quota, "a spec and a quota exclude each other", "take resources …, or leave the quota out")))),
                Rules.atMostOne("dlc.pip.one", "CreateJob model: ThirdpartyLibs or ThirdpartyLibDir", "pip 'einops'",
                        "pip 'einops'; requirements '/mnt/code'", "pip", "requirements"),
                new Rule("dlc.maxRuntime.none", "A job should have a maximum runtime.",
                        "sources: JobMaxRunningTimeMinutes as an auto-stop guard for every long-running experiment", "maxRuntime '1h'", "",
                        (filled, findings) -> {
                            if (!filled.has("maxRuntime")) {
                                findings.warnMissing(filled, "maxRuntime", "nothing would stop this job if it hangs", "add: maxRuntime '12h'");
                            }
                        }),
                new Rule("dlc.rdma.single", "RDMA is for more than one pod.", "sources: high-performance network for multi-node GPU",
                        "worker { count 2; spec 's'; image 'r/x:1' }; rdma true", WORKER + "; rdma true", DlcRules::rdma),
                new Rule("dlc.successPolicy.type", "successPolicy is for TFJob.", "CreateJob model: SuccessPolicy, TFJob only",
                        "type TFJob; successPolicy 'AllWorkers'", "type PyTorchJob; successPolicy 'AllWorkers'",
                        (filled, findings) -> filled.entry("successPolicy").filter(e -> filled.value("type").filter(t -> !t.equals("TFJob")).isPresent())
                                .ifPresent(e -> findings.warning(e, "successPolicy has an effect on TFJob only", "leave it out"))),
                NetworkRules.cidrs("dlc"),
                SystemVariables.rule("dlc", "env LANG: 'C'", "env MASTER_ADDR: 'x'")));
        all.add(SystemVariables.names("dlc"));
        all.addAll(FieldRule.rules("dlc", "tag a: 'b'", "Settings"));
        all.addAll(MountRules.rules("dlc"));
        return List.copyOf(all);
    }

    private static void roleOfType(Filled filled, Findings findings) {
        filled.value("type").flatMap(JobType::of).ifPresent(type -> RoleBlock.roles(filled).forEach(role -> {
            String name = RoleBlock.typeOf(role);
            if (!name.isEmpty() && !type.takes(name)) {
                String meant = Suggestions.didYouMean(name, type.roles());
                findings.conflict(role, filled.entry("type").orElseThrow(),
                        "a " + type + " has no role " + name + "; it takes " + String.join(", ", type.roles()), meant);
            }
        }));
    }

    private static void rolesOnce(Filled filled, Findings findings) {
        java.util.Map<String, Entry> seen = new java.util.HashMap<>();
        for (Entry role : RoleBlock.roles(filled)) {
            Entry first = seen.putIfAbsent(RoleBlock.typeOf(role), role);
            boolean sameWord = first != null && role.name().equals(first.name()) && !role.name().equals("role");
            if (first != null && !sameWord) {
                findings.conflict(role, first, "the role " + RoleBlock.typeOf(role) + " stands here twice", "raise its count instead");
            }
        }
    }

    private static void rdma(Filled filled, Findings findings) {
        boolean on = filled.value("rdma").filter(Boolean.TRUE::equals).isPresent();
        List<Entry> roles = RoleBlock.roles(filled);
        boolean known = roles.stream().allMatch(r -> r.inner().orElseThrow().entry("count").map(Entry::determined).orElse(true));
        long pods = roles.stream().mapToLong(r -> r.inner().orElseThrow().value("count").map(c -> (Long) c).orElse(1L)).sum();
        if (on && known && pods == 1) {
            findings.warning(filled.entry("rdma").orElseThrow(), "rdma has no effect on a single pod", "leave it out, or raise count");
        }
    }

    private static List<Entry> inRoles(Filled filled, String word) {
        return RoleBlock.roles(filled).stream().flatMap(r -> r.inner().orElseThrow().entries(word).stream()).toList();
    }
}
