package paish.ecs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import paish.engine.Part;

/** What a run may make: in this order, since each stands in the one before it. */
final class EcsParts {

    static final Part VPC = new Part(
            "vpc", "vpc:CreateVpc", id("VpcId"), "vpc:DescribeVpcs", Tags::filter, byId("VpcId"), Tags::mark,
            "VpcId", "VpcName", "vpc:DeleteVpc", Map.of());

    static final Part VSWITCH = new Part(
            "vswitch", "vpc:CreateVSwitch", id("VSwitchId"), "vpc:DescribeVSwitches", Tags::filter, byId("VSwitchId"), Tags::mark,
            "VSwitchId", "VSwitchName", "vpc:DeleteVSwitch", Map.of());

    static final Part SECURITY_GROUP = new Part(
            "securityGroup", "ecs:CreateSecurityGroup", id("SecurityGroupId"), "ecs:DescribeSecurityGroups", Tags::filter,
            byId("SecurityGroupId"), Tags::mark, "SecurityGroupId", "SecurityGroupName", "ecs:DeleteSecurityGroup", Map.of());

    /** A running instance is deleted by force only. */
    static final Part INSTANCE = new Part(
            "instance", "ecs:RunInstances", EcsParts::instanceId, "ecs:DescribeInstances", Tags::filter,
            id -> Map.of("InstanceIds", "[\"" + id + "\"]"), Tags::mark, "InstanceId", "InstanceName", "ecs:DeleteInstance",
            Map.of("Force", true));

    static final List<Part> ALL = List.of(VPC, VSWITCH, SECURITY_GROUP, INSTANCE);

    private EcsParts() {}

    private static Function<Map<String, Object>, Optional<String>> id(String field) {
        return reply -> Optional.ofNullable(reply.get(field)).map(String::valueOf).filter(id -> !id.isEmpty());
    }

    private static Function<String, Map<String, Object>> byId(String field) {
        return id -> Map.of(field, id);
    }

    private static Optional<String> instanceId(Map<String, Object> reply) {
        return reply.get("InstanceIdSets") instanceof Map<?, ?> sets && sets.get("InstanceIdSet") instanceof List<?> ids
                ? ids.stream().map(String::valueOf).findFirst()
                : Optional.empty();
    }
}
