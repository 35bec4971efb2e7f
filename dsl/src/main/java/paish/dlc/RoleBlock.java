package paish.dlc;

import static paish.language.Block.block;
import static paish.language.Word.word;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import paish.language.Block;
import paish.language.Body;
import paish.language.Entry;
import paish.language.Size;
import paish.language.LiveKind;
import paish.language.Types;
import paish.language.Word;
import paish.product.CommonWords;
import paish.product.ResourceWords;
import paish.product.SpotWords;

/** The words of a role, such as {@code worker { … }}; fields as in JobSpec. */
final class RoleBlock {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private RoleBlock() {}

    static Block create() {
        return block("role", "One role of a job: how many pods, of what image, on what.", "").with(
                word("count", "How many pods; 1 when not said, and sent as such.", "count 2").to("PodCount", Types.whole(1, Long.MAX_VALUE)),
                word("image", "The image's URI, verbatim as the catalogue has it.", "image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'")
                        .to("Image", Types.live(LiveKind.IMAGE_URIS, Types.text())),
                word("spec", "The ECS instance type, paid by use.", "spec 'ecs.gn6i-c4g1.xlarge'").to("EcsSpec", Types.live(LiveKind.JOB_SPECS, Types.text())),
                ResourceWords.resources("ResourceConfig"),
                SpotWords.spot(RoleBlock::writeSpot),
                word("restart", "When a pod is restarted.", "restart 'OnFailure'")
                        .to("RestartPolicy", Types.choice("Always", "Never", "OnFailure", "ExitCode")),
                word("nodes", "Nodes to run on.", "nodes 'node-a', 'node-b'")
                        .takes("node", Types.text(), "").many().field("AssignNodeSpec.NodeNames")
                        .writes((e, body) -> assign(e, "NodeNames", body)),
                word("avoidNodes", "Nodes not to run on.", "avoidNodes 'node-c'")
                        .takes("node", Types.text(), "").many().field("AssignNodeSpec.AntiAffinityNodeNames")
                        .writes((e, body) -> assign(e, "AntiAffinityNodeNames", body)),
                word("disk", "The system disk of each pod, in whole GiB.", "disk '200Gi'")
                        .to("SystemDisk.Size", Types.as(Types.size(), s -> Size.parse(s.toString()).orElseThrow().gibibytes())),
                CommonWords.driver("Driver"),
                CommonWords.field())
                .ruled(RoleRules.all());
    }

    /** A word that opens a role of a fixed type. */
    static Word role(String name, String type, Block role) {
        return word(name, "The job's " + type + " role.", name + " { count 1; spec 'ecs.g7.2xlarge' }")
                .opens(role)
                .field("JobSpecs[]")
                .writes((entry, body) -> write(type, entry, body));
    }

    /** A word that opens a role whose type is said. */
    static Word anyRole(Block role) {
        return word("role", "A role by the service's own name.", "role('Worker') { count 1; spec 'ecs.g7.2xlarge' }")
                .takes("type", Types.offering(Types.text(), List.copyOf(DlcBlock.ROLES.values())), "")
                .opens(role)
                .field("JobSpecs[]")
                .repeatable()
                .writes((entry, body) -> write(entry.value().toString(), entry, body));
    }

    private static void write(String type, Entry entry, Body body) {
        Body spec = new Body();
        spec.put("Type", type);
        spec.put("PodCount", 1L);
        entry.inner().ifPresent(inner -> spec.map().putAll(inner.body().map()));
        body.add("JobSpecs", spec.map());
    }

    private static void assign(Entry nodes, String field, Body body) {
        body.put("AssignNodeSpec.EnableAssignNode", true);
        body.put("AssignNodeSpec." + field, String.join(",", nodes.values().stream().map(Object::toString).toList()));
    }

    /** DLC takes numbers, and the price limit in CNY a minute. */
    private static void writeSpot(Entry spot, Body body) {
        body.put("SpotSpec.SpotStrategy", SpotWords.strategy(spot));
        spot.argument("limit").ifPresent(v -> body.put("SpotSpec.SpotPriceLimit",
                ((BigDecimal) v).divide(MINUTES_AN_HOUR, MathContext.DECIMAL32).stripTrailingZeros()));
        spot.argument("discount").ifPresent(v -> body.put("SpotSpec.SpotDiscountLimit", v));
    }

    /** The role's type as the service calls it. */
    static String typeOf(Entry role) {
        return role.word().positional().isEmpty()
                ? DlcBlock.ROLES.get(role.name())
                : role.known().map(Object::toString).orElse("");
    }

    static boolean isRole(Entry entry) {
        return entry.inner().isPresent();
    }

    static List<Entry> roles(paish.language.Filled dlc) {
        return dlc.entries().stream().filter(RoleBlock::isRole).toList();
    }
}
