package paish.dlc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.product.CommonUses;
import paish.product.Exported;
import paish.product.Use;
import paish.product.Uses;

/** A job in the words of its block. */
final class DlcExport {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private final Map<String, Object> job;
    private final Uses uses;

    /** @param job what GetJob answers, and what only ListJobs does */
    DlcExport(Map<String, Object> job) {
        this.job = job;
        this.uses = new Uses(job);
    }

    Exported exported() {
        uses.word("name", "DisplayName").word("workspace", "WorkspaceId").word("type", "JobType")
                .word("command", "UserCommand").word("description", "Description").word("template", "TemplateId")
                .word("accessibility", "Accessibility").word("priority", "Priority").word("quota", "ResourceId");
        Role.of(job).forEach(this::role);
        Uses.list(job, "DataSources").forEach(mount -> CommonUses.dataset(uses, mount, "DataSourceId",
                new Uses.Named(mount).from("mount", "MountPath").all()));
        code();
        uses.at("Envs").ifPresent(v -> CommonUses.env(uses, (Map<?, ?>) v));
        uses.many("pip", "ThirdpartyLibs").word("requirements", "ThirdpartyLibDir");
        uses.at("UserVpc").ifPresent(v -> CommonUses.vpc(
                uses, (Map<?, ?>) v, "SwitchId", ((Map<?, ?>) v).containsKey("ExtendedCidrs") ? "ExtendedCidrs" : "ExtendedCIDRs"));
        uses.word("maxRuntime", "JobMaxRunningTimeMinutes", m -> m + "m");
        elastic();
        settings();
        return new Exported(uses.all(), remarks());
    }

    private void role(Role role) {
        Map<?, ?> fields = role.fields();
        Uses inner = new Uses(fields);
        inner.word("count", "PodCount").word("image", "Image").word("spec", "EcsSpec");
        if (inner.at("EcsSpec").isEmpty()) {
            inner.at("ResourceConfig").ifPresent(r -> CommonUses.resources(inner, (Map<?, ?>) r));
        }
        spot(inner, fields);
        inner.word("restart", "RestartPolicy").many("nodes", "AssignNodeSpec.NodeNames")
                .many("avoidNodes", "AssignNodeSpec.AntiAffinityNodeNames")
                .word("disk", "SystemDisk.Size", s -> s + "Gi").word("driver", "Driver");
        String type = String.valueOf(fields.get("Type"));
        boolean known = DlcBlock.ROLES.containsKey(role.word()) && DlcBlock.ROLES.get(role.word()).equals(type);
        uses.add(new Use(known ? role.word() : "role", known ? List.of() : List.of(type), Map.of(), inner.all()));
    }

    /** The service has the limit in CNY a minute. */
    private static void spot(Uses inner, Map<?, ?> fields) {
        Map<String, Object> named = new LinkedHashMap<>();
        Uses.at(fields, "SpotSpec.SpotPriceLimit").ifPresent(v -> named.put("limit", new BigDecimal(v.toString())
                .multiply(MINUTES_AN_HOUR).round(new MathContext(6)).setScale(3, java.math.RoundingMode.HALF_UP).stripTrailingZeros()));
        Uses.at(fields, "SpotSpec.SpotDiscountLimit").filter(v -> named.isEmpty())
                .ifPresent(v -> named.put("discount", new BigDecimal(v.toString())));
        Uses.at(fields, "SpotSpec.SpotStrategy").filter(s -> named.isEmpty() && s.equals("SpotAsPriceGo"))
                .ifPresent(s -> named.put("auto", true));
        if (!named.isEmpty()) {
            inner.add(new Use("spot", List.of(), named, List.of()));
        }
    }

    private void code() {
        uses.at("CodeSource.CodeSourceId").ifPresent(id -> uses.add(new Use("code", List.of(id), new Uses.Named(job)
                .from("branch", "CodeSource.Branch").from("commit", "CodeSource.Commit").from("mount", "CodeSource.MountPath").all(), List.of())));
    }

    private void elastic() {
        if (uses.at("ElasticSpec.EnableElasticTraining").filter(Boolean.TRUE::equals).isPresent()) {
            uses.named("elastic", new Uses.Named((Map<?, ?>) job.get("ElasticSpec"))
                    .from("min", "MinParallelism").from("max", "MaxParallelism").from("strategy", "ElasticStrategy")
                    .from("aiMaster", "EnableAIMaster").from("aiMasterType", "AIMasterType").from("aiMasterImage", "AIMasterDockerImage")
                    .from("edp", "EnableEDP").from("edpMin", "EDPMinParallelism").from("edpMax", "EDPMaxParallelism")
                    .from("psMin", "PSMinParallelism").from("psMax", "PSMaxParallelism"));
        }
    }

    private void settings() {
        uses.truth("rdma", "Settings.EnableRDMA").truth("sanityCheck", "Settings.EnableSanityCheck")
                .truth("cpuAffinity", "Settings.EnableCPUAffinity").word("shell", "Settings.Shell")
                .word("grace", "Settings.TerminationGracePeriodSeconds", s -> s + "s");
        Map<String, Object> tags = new LinkedHashMap<>();
        uses.at("Settings.Tags").ifPresent(t -> ((Map<?, ?>) t).forEach((k, v) -> tags.put(String.valueOf(k), v)));
        CommonUses.pairs(uses, "tag", tags);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (uses.at("DataSources").isPresent()) {
            remarks.add("not shown by the service, add what the data sets have of them: access, version, options");
        }
        if (String.valueOf(job.get("JobType")).equals("TFJob")) {
            remarks.add("not shown by the service, add it if there is one: successPolicy");
        }
        return remarks;
    }
}
