package paish.ecs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Findings;
import paish.language.Rule;
import paish.product.FieldRule;
import paish.product.Rules;
import paish.product.ScriptWords;
import paish.product.SpotWords;

/** The rules across the words of {@code ecs}. */
final class EcsRules {

    private static final Duration LONGEST = EcsTerms.LONGEST_TIMEOUT;
    private static final Duration HOUR = Duration.ofHours(1);
    /** GiB. */
    private static final int LARGEST = 2048;
    /** Fields of RunInstances that no word sends by itself. */
    private static final Set<String> DECIDED = Set.of(
            "Amount", "MinAmount", "AutoReleaseTime", "ClientToken", "DryRun", "InstanceChargeType", "Period", "PeriodUnit", "RegionId", "ZoneId",
            "InstanceType", "VSwitchId", "SecurityGroupId", "SecurityGroupIds", "InternetChargeType", "InternetMaxBandwidthOut");

    private EcsRules() {}

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(
                new Rule("ecs.machine.one", "Exactly one of a type and a need, which is cpu or gpu.",
                        "compute rules: select by type or by need", "type 'ecs.g7.2xlarge'", "type 'ecs.g7.2xlarge'; cpu 8", EcsRules::machine),
                Rules.needs("ecs.memory.cpu", "compute rules: a need is vCPU and memory", "cpu 8; memory '16Gi'", "memory '16Gi'", "memory", "cpu"),
                new Rule("ecs.vpc.vswitch", "A network of your own is said with its vSwitch, and with the one zone that it is in.",
                        "RunInstances page: VSwitchId, and ZoneId where both are given must agree",
                        "type 'ecs.g7.2xlarge'; zones 'cn-hangzhou-h'; vpc 'vpc-1', vswitch: 'vsw-1'", "type 'ecs.g7.2xlarge'; vpc 'vpc-1'",
                        EcsRules::network),
                new Rule("ecs.spot.discount", "ECS knows no discount on a spot price.", "RunInstances page: SpotPriceLimit or the market's price",
                        "type 'ecs.g7.2xlarge'; spot limit: 1.2", "type 'ecs.g7.2xlarge'; spot discount: 0.5",
                        (filled, findings) -> filled.entry("spot").filter(e -> e.named().containsKey("discount"))
                                .ifPresent(e -> findings.error(e, "ECS takes a limit or the market's price, no discount", "write it like: spot limit: 1.2"))),
                SpotWords.one("ecs", "type 'ecs.g7.2xlarge'; spot limit: 1.2", "type 'ecs.g7.2xlarge'; spot limit: 1.2, auto: true"),
                new Rule("ecs.spot.protect", "A spot instance is protected for an hour or not at all.", "RunInstances page: SpotDuration 1 or 0",
                        "type 'ecs.g7.2xlarge'; spot auto: true, protect: '1h'", "type 'ecs.g7.2xlarge'; spot auto: true, protect: '2h'",
                        (filled, findings) -> filled.entry("spot").filter(e -> e.argument("protect").filter(d -> ((Duration) d).compareTo(HOUR) > 0).isPresent())
                                .ifPresent(e -> findings.error(e, "ECS protects a spot instance for an hour at the most", "write it like: spot auto: true, protect: '1h'"))),
                new Rule("ecs.disk.range", "A system disk has 2048 GiB at the most.", "RunInstances page: SystemDisk.Size",
                        "type 'ecs.g7.2xlarge'; disk '2048Gi'", "type 'ecs.g7.2xlarge'; disk '2049Gi'",
                        (filled, findings) -> filled.entry("disk").filter(e -> e.known().filter(s -> Long.parseLong(s.toString()) > LARGEST).isPresent())
                                .ifPresent(e -> findings.error(e, "a system disk has " + LARGEST + " GiB at the most", "take a smaller one, and keep data elsewhere"))),
                new Rule("ecs.tag.mark", "The tag 'paish' tells what a run has made.", "design rule: what is made carries our correlator",
                        "type 'ecs.g7.2xlarge'; tag cost: 'research'", "type 'ecs.g7.2xlarge'; tag paish: 'x'",
                        (filled, findings) -> filled.entries("tag").stream().filter(e -> e.named().containsKey(Tags.KEY))
                                .forEach(e -> findings.error(e, "by the tag '" + Tags.KEY + "' a run finds again what it has made", "take another key"))),
                new Rule("ecs.timeout.duration", "What is ended before it can be done is not begun.", "design rule: a time limit holds the expected time",
                        "type 'ecs.g7.2xlarge'; duration '2h'; timeout '3h'", "type 'ecs.g7.2xlarge'; duration '2h'", EcsRules::duration),
                new Rule("ecs.timeout.range", "A script runs a day at the most.", "RunCommand page: Timeout at most 86400 seconds",
                        "type 'ecs.g7.2xlarge'; timeout '24h'", "type 'ecs.g7.2xlarge'; timeout '25h'",
                        (filled, findings) -> filled.entry("timeout").filter(e -> e.known().filter(t -> ((Duration) t).compareTo(LONGEST) > 0).isPresent())
                                .ifPresent(e -> findings.error(e, "a script runs 24h at the most", "split it, or keep the instance"))),
                new Rule("ecs.service.keep", "A service is kept.", "compute rules: a long-running service must stay",
                        "type 'ecs.g7.2xlarge'; task service; keep true", "type 'ecs.g7.2xlarge'; task service",
                        (filled, findings) -> filled.entry("task").filter(e -> e.known().filter("service"::equals).isPresent())
                                .filter(e -> filled.value("keep").filter(Boolean.TRUE::equals).isEmpty())
                                .ifPresent(e -> findings.warning(e, "the instance is released when the script has ended, and the service with it", "add: keep true")))));
        all.addAll(ScriptWords.rules("ecs", "type 'ecs.g7.2xlarge'", filled -> filled.value("image").map(Object::toString)));
        all.add(new Rule("ecs.field.own", "What a run decides itself is not passed as a field.",
                "design rule: one instance, in the place and with the time limit that were agreed to",
                "type 'ecs.g7.2xlarge'; field 'CreditSpecification', 'Standard'", "type 'ecs.g7.2xlarge'; field 'Amount', 2",
                (filled, findings) -> filled.entries("field").stream().filter(e -> e.known().filter(DECIDED::contains).isPresent())
                        .forEach(e -> findings.error(e, "'" + e.value() + "' is decided by the run itself", "leave it out"))));
        all.addAll(FieldRule.rules("ecs", "type 'ecs.g7.2xlarge'; disk '40Gi'", "SystemDisk"));
        return List.copyOf(all);
    }

    private static void duration(Filled filled, Findings findings) {
        Optional<Duration> expected = filled.value("duration").map(Duration.class::cast);
        Duration limit = filled.value("timeout").map(Duration.class::cast).orElse(EcsTerms.USUAL_TIMEOUT);
        boolean known = filled.entry("timeout").map(e -> e.known().isPresent()).orElse(true);
        expected.filter(d -> known && d.compareTo(limit) > 0).ifPresent(d -> {
            Entry at = filled.entry("timeout").or(() -> filled.entry("duration")).orElseThrow();
            findings.error(at, "the script would be ended after " + limit.toMinutes() + " min, before it is expected to be done",
                    "raise the time limit: timeout '…'");
        });
    }

    private static void machine(Filled filled, Findings findings) {
        Optional<Entry> type = filled.entry("type");
        Optional<Entry> need = filled.entry("cpu").or(() -> filled.entry("gpu"));
        if (type.isPresent() && need.isPresent()) {
            findings.conflict(need.get(), type.get(), "a type has its own vCPUs and GPUs", "leave out one of '" + need.get().name() + "' and 'type'");
        } else if (type.isEmpty() && need.isEmpty()) {
            findings.missing(filled, "type", "'ecs' needs a type, or cpu and memory", "add: type 'ecs.g7.2xlarge', or cpu 8; memory '16Gi'");
        }
    }

    private static void network(Filled filled, Findings findings) {
        filled.entry("vpc").ifPresent(vpc -> {
            if (!vpc.named().containsKey("vswitch")) {
                findings.error(vpc, "a vpc needs the vSwitch that the instance is connected to", "add: vswitch: 'vsw-…'");
            }
            if (filled.entry("zones").filter(z -> z.values().size() == 1).isEmpty()) {
                findings.error(vpc, "a vSwitch is in one zone", "add: zones '…', the one that the vSwitch is in");
            }
        });
    }
}
