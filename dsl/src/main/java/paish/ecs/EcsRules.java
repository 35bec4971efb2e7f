package paish.ecs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final Duration LONGEST = Duration.ofDays(1);

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
        all.addAll(FieldRule.rules("ecs", "type 'ecs.g7.2xlarge'; disk '40Gi'", "SystemDisk"));
        return List.copyOf(all);
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
