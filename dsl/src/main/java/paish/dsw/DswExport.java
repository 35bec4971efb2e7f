package paish.dsw;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.product.CommonUses;
import paish.product.Exported;
import paish.product.Use;
import paish.product.Uses;

/** A notebook in the words of its block. */
final class DswExport {

    private final Map<String, Object> instance;
    private final InstantSource clock;
    private final Uses uses;
    private final List<String> remarks = new ArrayList<>();

    /** @param instance what GetInstance answers, with its UserCommand where that could be read */
    DswExport(Map<String, Object> instance, InstantSource clock) {
        this.instance = instance;
        this.clock = clock;
        this.uses = new Uses(instance);
    }

    Exported exported() {
        uses.word("name", "InstanceName").word("workspace", "WorkspaceId").word("accessibility", "Accessibility");
        CommonUses.pairs(uses, "label", CommonUses.map(Uses.list(instance, "Labels"), "Key", "Value"));
        CommonUses.pairs(uses, "tag", CommonUses.map(Uses.list(instance, "Tags"), "TagKey", "TagValue"));
        machine();
        storage();
        network();
        uses.at("EnvironmentVariables").ifPresent(v -> CommonUses.env(uses, (Map<?, ?>) v));
        uses.word("onStart", "UserCommand.OnStart.Content");
        role().ifPresent(arn -> uses.add(new Use("credentials", List.of(), Map.of("role", arn), List.of())));
        life();
        uses.at("ImageAuth").ifPresent(v -> remarks.add("the image's user name and password are not shown: add imageAuth secret('…')"));
        remarks.add("not shown by the service, add what it has of them: spot, nodes, avoidNodes");
        return new Exported(uses.all(), remarks);
    }

    private void machine() {
        boolean quota = uses.at("ResourceId").isPresent();
        if (quota) {
            uses.word("quota", "ResourceId");
            uses.at("RequestedResource").ifPresent(r -> CommonUses.resources(uses, (Map<?, ?>) r));
        } else {
            uses.word("spec", "EcsSpec");
        }
        uses.word(uses.at("ImageId").isPresent() ? "imageId" : "imageUrl", uses.at("ImageId").isPresent() ? "ImageId" : "ImageUrl");
        uses.word("priority", "Priority").word("driver", "Driver").word("oversold", "OversoldType");
        if (quota) {
            uses.named("affinity", new Uses.Named(instance).from("cpu", "Affinity.CPU.Enable"));
        }
        uses.named("docker", new Uses.Named(instance).from("containers", "DockerConfig.ContainersLimit"));
    }

    private void storage() {
        for (Map<?, ?> mount : Uses.list(instance, "Datasets")) {
            Map<String, Object> named = new Uses.Named(mount).from("mount", "MountPath").from("access", "MountAccess")
                    .from("options", "Options").all();
            if (Uses.at(mount, "DatasetId").isPresent()) {
                Uses.at(mount, "DatasetVersion").ifPresent(v -> named.put("version", v));
            }
            Uses.at(mount, "Dynamic").filter(Boolean.TRUE::equals).ifPresent(d -> named.put("dynamic", true));
            CommonUses.dataset(uses, mount, "DatasetId", named);
        }
        uses.word("workspaceSource", "WorkspaceSource");
        Uses.list(instance, "CloudDisks").stream().filter(d -> Uses.at(d, "Capacity").isPresent()).limit(1)
                .forEach(disk -> uses.add(new Use("disk", List.of(disk.get("Capacity")),
                        new Uses.Named(disk).from("mount", "MountPath").from("path", "Path").all(), List.of())));
        Uses.list(instance, "DynamicMount.MountPoints").stream().limit(1)
                .forEach(point -> uses.named("dynamicMount", new Uses.Named(point).from("root", "RootPath").from("options", "Options")));
    }

    private void network() {
        Map<?, ?> vpc = uses.at("UserVpc").map(v -> (Map<?, ?>) v).orElse(Map.of());
        CommonUses.vpc(uses, vpc, "VSwitchId", "ExtendedCIDRs");
        Uses.list(vpc, "ForwardInfos").forEach(f -> uses.named("forward", new Uses.Named(f)
                .from("port", "ForwardPort").from("name", "Name").from("sshKey", "SSHPublicKey").from("access", "AccessType")
                .from("externalPort", "ExternalPort").from("container", "ContainerName").from("natGateway", "NatGatewayId")
                .from("eip", "EipAllocationId").from("nlb", "NlbGatewayId")));
    }

    private Optional<Object> role() {
        return Uses.list(instance, "CredentialConfig.Configs").stream()
                .flatMap(c -> Uses.list(c, "Roles").stream())
                .flatMap(r -> Uses.at(r, "RoleArn").stream())
                .findFirst();
    }

    private void life() {
        uses.at("IdleInstanceCuller").map(c -> (Map<?, ?>) c).ifPresent(culler -> {
            Map<String, Object> named = new LinkedHashMap<>();
            Uses.at(culler, "MaxIdleTimeInMinutes").ifPresent(m -> named.put("after", m + "m"));
            Uses.at(culler, "CpuPercentThreshold").ifPresent(p -> named.put("cpuBelow", p));
            Uses.at(culler, "GpuPercentThreshold").ifPresent(p -> named.put("gpuBelow", p));
            if (named.containsKey("after")) {
                uses.add(new Use("idleStop", List.of(), named, List.of()));
            }
        });
        uses.at("InstanceShutdownTimer.DueTime").filter(this::toCome).ifPresent(due -> uses.add(Use.of("stopAt", due)));
    }

    private boolean toCome(Object due) {
        try {
            return Instant.parse(due.toString()).isAfter(clock.instant());
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
