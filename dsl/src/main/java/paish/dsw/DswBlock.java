package paish.dsw;

import static paish.language.Block.block;
import static paish.language.Word.word;

import java.time.InstantSource;
import java.util.List;
import paish.language.Block;
import paish.language.Type;
import paish.language.LiveKind;
import paish.language.Types;
import paish.language.Word;
import paish.product.CommonWords;
import paish.product.MountWords;
import paish.product.NetworkWords;
import paish.product.ResourceWords;
import paish.product.Secrets;
import paish.product.SpotWords;

/** The words of {@code dsw { … }}; fields as in CreateInstance of pai-dsw 2022-01-01. */
final class DswBlock {

    static final String ROOT_DISK = "rootfsCloudDisk";

    private DswBlock() {}

    static Block create(InstantSource clock) {
        return block("dsw", "A DSW notebook instance.", "pai-dsw:CreateInstance")
                .with(identity())
                .with(machine())
                .with(storage())
                .with(network())
                .with(running())
                .with(DswLifeWords.words(clock))
                .with(CommonWords.field())
                .ruled(DswRules.all());
    }

    private static List<Word> identity() {
        return List.of(
                word("name", "The instance's name, by which a second run finds it again.", "name 'nb'")
                        .to("InstanceName", Types.matching("[A-Za-z0-9_]{1,27}", "letters, digits and '_', at most 27 of them"))
                        .required(),
                CommonWords.workspace(),
                CommonWords.accessibility("Who sees it in the workspace; PRIVATE when not said, and sent as such."),
                word("owner", "The account id of the owner.", "owner '161228528250'").to("UserId", Types.id()),
                CommonWords.keyValues("label", "Labels", "Labels to find it by.", "label team: 'vision'"),
                CommonWords.keyValues("tag", "Tag", "Resource tags.", "tag cost: 'research'"));
    }

    private static List<Word> machine() {
        return List.of(
                word("spec", "The ECS instance type, paid by use.", "spec 'ecs.c6.large'").to("EcsSpec", Types.live(LiveKind.SPECS, Types.text())),
                CommonWords.quota(),
                ResourceWords.resources("RequestedResource"),
                word("image", "The image, by its id or its URL.", "image 'image-05cefd0be2exxxx'")
                        .takes("image", Types.live(LiveKind.IMAGES, Types.text()), v -> v.toString().contains("/") ? "ImageUrl" : "ImageId")
                        .field("ImageId or ImageUrl"),
                word("imageId", "The image, by its id.", "imageId 'image-05cefd0be2exxxx'").to("ImageId", Types.live(LiveKind.IMAGES, Types.text())),
                word("imageUrl", "The image, by its URL.", "imageUrl 'registry.cn-hangzhou.aliyuncs.com/pai/pytorch:2.4-cpu'")
                        .to("ImageUrl", Types.live(LiveKind.IMAGE_URIS, Types.text())),
                word("imageAuth", "User name and password of a private image, Base64; only from a secret.", "imageAuth secret('REGISTRY_AUTH')")
                        .to("ImageAuth", Secrets.type()),
                CommonWords.priority(),
                CommonWords.driver("Driver"),
                word("affinity", "CPU affinity; only with a quota.", "affinity cpu: true")
                        .named("cpu", Types.truth(), "Affinity.CPU.Enable")
                        .field("Affinity"),
                word("oversold", "Whether preemptible resources of the quota are taken.", "oversold 'AcceptQuotaOverSold'")
                        .to("OversoldType", Types.choice("ForceQuotaOverSold", "AcceptQuotaOverSold", "ForbiddenQuotaOverSold")),
                word("nodes", "Nodes to run on.", "nodes 'node-a', 'node-b'")
                        .takes("node", Types.text(), "").many().field("AssignNodeSpec.NodeNames")
                        .writes((e, body) -> body.put("AssignNodeSpec.NodeNames", joined(e.values()))),
                word("avoidNodes", "Nodes not to run on.", "avoidNodes 'node-c'")
                        .takes("node", Types.text(), "").many().field("AssignNodeSpec.AntiAffinityNodeNames")
                        .writes((e, body) -> body.put("AssignNodeSpec.AntiAffinityNodeNames", joined(e.values()))),
                SpotWords.spot(DswBlock::writeSpot),
                word("docker", "Containers inside the instance.", "docker containers: 10")
                        .named("containers", Types.whole(1, Long.MAX_VALUE), "DockerConfig.ContainersLimit")
                        .field("DockerConfig")
                        .writes((e, body) -> {
                            body.put("DockerConfig.Enable", true);
                            e.writeArguments(body);
                        }));
    }

    private static List<Word> storage() {
        return List.of(
                MountWords.dataset("Datasets", "DatasetId", "DatasetVersion").named("dynamic", Types.truth(), "Dynamic"),
                word("workspaceSource", "What /mnt/workspace is: the system disk, or a data set of this block by its mount path or id.",
                                "workspaceSource '/mnt/data'")
                        .to("WorkspaceSource", Types.text()),
                word("disk", "The system disk; 100Gi come with the instance, more is billed also while it is stopped.", "disk '200Gi'")
                        .takes("capacity", Types.size(), "Capacity")
                        .named("mount", Types.absolutePath(), "MountPath")
                        .named("path", Types.text(), "Path")
                        .field("CloudDisks[]")
                        .writes((e, body) -> {
                            paish.language.Body disk = new paish.language.Body();
                            e.writeArguments(disk);
                            disk.put("SubType", "rootfs");
                            body.add("CloudDisks", disk.map());
                        }),
                word("dynamicMount", "The root below which dynamic data sets are mounted.", "dynamicMount root: '/mnt/dynamic/'")
                        .named("root", Types.absolutePath(), "RootPath")
                        .named("options", MountWords.jsonOptions(), "Options")
                        .field("DynamicMount")
                        .writes((e, body) -> {
                            paish.language.Body point = new paish.language.Body();
                            e.writeArguments(point);
                            body.put("DynamicMount.Enable", true);
                            body.add("DynamicMount.MountPoints", point.map());
                        }));
    }

    private static List<Word> network() {
        return List.of(
                NetworkWords.vpc("VSwitchId"),
                word("forward", "Makes a port reachable; needs vpc.", "forward port: 22, name: 'ssh', sshKey: 'ssh-rsa AAAA', access: ['intranet']")
                        .named("port", port(), "ForwardPort")
                        .named("name", Types.text(), "Name")
                        .named("sshKey", Types.text(), "SSHPublicKey")
                        .named("access", Types.listOf(Types.text()), "AccessType")
                        .named("externalPort", port(), "ExternalPort")
                        .named("container", Types.text(), "ContainerName")
                        .named("natGateway", Types.text(), "NatGatewayId")
                        .named("eip", Types.text(), "EipAllocationId")
                        .named("nlb", Types.text(), "NlbGatewayId")
                        .field("UserVpc.ForwardInfos[]")
                        .repeatable()
                        .writes((e, body) -> {
                            paish.language.Body forward = new paish.language.Body();
                            forward.put("Enable", true);
                            e.writeArguments(forward);
                            body.add("UserVpc.ForwardInfos", forward.map());
                        }));
    }

    /** The API takes text. */
    private static Type port() {
        Type whole = Types.whole(1, 65_535);
        return Types.as(Types.type(whole.says(), v -> whole.read(String.valueOf(v).matches("\\d{1,5}") ? Integer.valueOf(v.toString()) : v)),
                String::valueOf);
    }

    private static List<Word> running() {
        return List.of(
                CommonWords.env("EnvironmentVariables"),
                word("onStart", "A command that runs at every start, before JupyterLab.", "onStart 'pip install -r /mnt/data/requirements.txt'")
                        .to("UserCommand.OnStart.Content", Types.text()),
                word("credentials", "A RAM role whose credentials are injected.", "credentials role: 'acs:ram::1234:role/dsw'")
                        .named("role", Types.matching("acs:ram::\\d+:role/.+", "a role's ARN such as 'acs:ram::1234:role/dsw'"), "")
                        .field("CredentialConfig")
                        .writes((e, body) -> e.argument("role").ifPresent(arn -> {
                            body.put("CredentialConfig.Enable", true);
                            body.put("CredentialConfig.AliyunEnvRoleKey", "0");
                            body.add("CredentialConfig.Configs", java.util.Map.of("Key", "0", "Type", "Role",
                                    "Roles", List.of(java.util.Map.of("RoleArn", arn, "RoleType", "service"))));
                        })));
    }

    /** DSW takes strings: CNY an hour, a discount, hours of protection. */
    private static void writeSpot(paish.language.Entry spot, paish.language.Body body) {
        body.put("SpotSpec.SpotStrategy", SpotWords.strategy(spot));
        spot.argument("limit").ifPresent(v -> body.put("SpotSpec.SpotPriceLimit", SpotWords.plain(v)));
        spot.argument("discount").ifPresent(v -> body.put("SpotSpec.SpotDiscountLimit", SpotWords.plain(v)));
        spot.argument("protect").ifPresent(v -> body.put("SpotSpec.SpotDuration", SpotWords.hours(v)));
    }

    private static String joined(List<Object> nodes) {
        return String.join(",", nodes.stream().map(Object::toString).toList());
    }
}
