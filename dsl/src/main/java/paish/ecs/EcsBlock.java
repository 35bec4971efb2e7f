package paish.ecs;

import static paish.language.Block.block;
import static paish.language.Word.word;

import java.util.List;
import paish.language.Block;
import paish.language.Entry;
import paish.language.Size;
import paish.language.Types;
import paish.language.Word;
import paish.product.CommonWords;
import paish.product.ScriptWords;
import paish.product.SpotWords;

/** The words of {@code ecs { … }}; fields as in RunInstances of ECS 2014-05-26. */
final class EcsBlock {

    /** Decides where it is created, or what happens afterwards. */
    private static final Word.Writer NOT_SENT = (entry, body) -> { };

    private EcsBlock() {}

    static Block create() {
        return block("ecs", "An ECS instance that runs a script and is released.", "ecs:RunInstances")
                .with(machine())
                .with(place())
                .with(ScriptWords.all("RunCommand"))
                .with(work())
                .with(CommonWords.field())
                .ruled(EcsRules.all());
    }

    private static List<Word> machine() {
        return List.of(
                word("name", "The instance's name, and that of everything that is made for it.", "name 'run1'")
                        .to("InstanceName", Types.matching("[A-Za-z][A-Za-z0-9_.:-]{1,127}", "2 to 128 of letters, digits, '_', '.', ':' and '-', a letter first"))
                        .required(),
                word("type", "The instance type; several are tried in their order.", "type 'ecs.g7.2xlarge'")
                        .takes("type", Types.matching("ecs\\.[a-z0-9-]+\\.[a-z0-9-]+", "an instance type such as 'ecs.g7.2xlarge'"), "").many()
                        .field("InstanceType").writes(NOT_SENT),
                word("cpu", "vCPUs at least, where no type is named.", "cpu 8").takes("cpu", Types.whole(1, 1024), "").writes(NOT_SENT),
                word("memory", "Memory at least, where no type is named.", "memory '16Gi'").takes("memory", Types.size(), "").writes(NOT_SENT),
                word("gpu", "GPUs at least, where no type is named.", "gpu 1, type: 'A10'")
                        .takes("gpu", Types.whole(0, 16), "").named("type", Types.text(), "").writes(NOT_SENT),
                word("image", "The image: a short name, a family such as 'acs:ubuntu_22_04_x64', or an id.", "image 'ubuntu_22_04'")
                        .takes("image", EcsImage.type(), EcsImage::field).field("ImageFamily or ImageId").required(),
                word("disk", "The system disk; 40Gi when not said.", "disk '100Gi', category: 'cloud_essd'")
                        .takes("size", Types.as(Types.size(), s -> String.valueOf(Size.parse(s.toString()).orElseThrow().gibibytes())), "SystemDisk.Size")
                        .named("category", Types.choice("cloud_essd", "cloud_auto", "cloud_efficiency", "cloud_ssd", "cloud"), "SystemDisk.Category")
                        .field("SystemDisk"),
                SpotWords.spot("SpotStrategy", "", EcsBlock::writeSpot),
                CommonWords.keyValues("tag", "Tag", "Resource tags.", "tag cost: 'research'"));
    }

    private static List<Word> place() {
        return List.of(
                word("regions", "The regions to try, in their order; the context's when not said.", "regions 'cn-hangzhou', 'cn-shanghai'")
                        .takes("region", Types.matching("[a-z]+-[a-z]+(-[a-z0-9]+)*", "a region's id such as 'cn-hangzhou'"), "").many()
                        .field("RegionId").writes(NOT_SENT),
                word("zones", "The zones to try; all of the region when not said.", "zones 'cn-hangzhou-h', 'cn-hangzhou-i'")
                        .takes("zone", Types.matching("[a-z]+(-[a-z0-9]+)+", "a zone's id such as 'cn-hangzhou-h'"), "").many()
                        .field("ZoneId").writes(NOT_SENT),
                word("vpc", "A network of yours; without it the default VPC is used, or one is made for the run.",
                                "vpc 'vpc-bp1', vswitch: 'vsw-bp1', securityGroup: 'sg-bp1'")
                        .takes("vpc", Types.text(), "")
                        .named("vswitch", Types.text(), "VSwitchId")
                        .named("securityGroup", Types.text(), "SecurityGroupId")
                        .field("VSwitchId").writes(NOT_SENT),
                word("internet", "Whether it gets a public address; said by itself where the script fetches something.", "internet true")
                        .takes("internet", Types.truth(), "").field("InternetMaxBandwidthOut").writes(NOT_SENT));
    }

    private static List<Word> work() {
        return List.of(
                word("timeout", "After which the script is ended; 1h when not said. It bounds the cost.", "timeout '2h'")
                        .takes("timeout", Types.duration(), "").field("RunCommand").writes(NOT_SENT),
                word("duration", "How long it is expected to take, for the estimate.", "duration '20m'")
                        .takes("duration", Types.duration(), "").writes(NOT_SENT),
                word("keep", "Keeps the instance when the script has ended; it then costs until it is deleted.", "keep true")
                        .takes("keep", Types.truth(), "").writes(NOT_SENT));
    }

    /** RunInstances counts spot prices by the hour, as the word does; it has no discount. */
    private static void writeSpot(Entry spot, paish.language.Body body) {
        body.put("SpotStrategy", SpotWords.strategy(spot));
        spot.argument("limit").ifPresent(limit -> body.put("SpotPriceLimit", limit));
        spot.argument("protect").ifPresent(d -> body.put("SpotDuration", Long.valueOf(SpotWords.hours(d))));
    }
}
