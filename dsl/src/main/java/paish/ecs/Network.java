package paish.ecs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paish.engine.Bench;
import paish.engine.Cost;
import paish.engine.Part;
import paish.language.Exit;
import paish.language.Failure;

/**
 * Where an instance is connected: the user's own network, else the region's default VPC where it has a vSwitch in the
 * zone, else one that is made for the run. What is shared is used as it is; nothing is added to it but a security group
 * of the run's own, and nothing of it is taken away.
 */
final class Network {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String AVAILABLE = "Available";

    private final Bench bench;
    private final String name;
    private final Optional<EcsTerms.OwnNetwork> own;
    private final Map<String, String> vpcs = new LinkedHashMap<>();
    private final Map<String, String> vswitches = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();

    Network(Bench bench, String name, Optional<EcsTerms.OwnNetwork> own) {
        this.bench = bench;
        this.name = name;
        this.own = own;
    }

    record Connection(String vpc, String vswitch, String securityGroup) {}

    /** Made where there is none; what was made for one place serves another of the same region or zone. */
    Connection at(String region, String zone) {
        if (own.isPresent()) {
            EcsTerms.OwnNetwork given = own.get();
            return new Connection(given.vpc(), given.vswitch(), given.securityGroup().orElseGet(() -> group(region, given.vpc())));
        }
        Optional<Map<String, Object>> shared = shared(region, zone);
        if (shared.isPresent()) {
            String vpc = text(shared.get(), "VpcId");
            return new Connection(vpc, text(shared.get(), "VSwitchId"), group(region, vpc));
        }
        String vpc = vpcs.computeIfAbsent(region, r -> vpc(region));
        return new Connection(vpc, vswitches.computeIfAbsent(zone, z -> vswitch(region, zone, vpc)), group(region, vpc));
    }

    private Optional<Map<String, Object>> shared(String region, String zone) {
        return bench.rows(region, "vpc:DescribeVpcs", Map.of("IsDefault", true)).stream()
                .filter(vpc -> AVAILABLE.equals(vpc.get("Status")))
                .flatMap(vpc -> bench.rows(region, "vpc:DescribeVSwitches", Map.of("VpcId", vpc.get("VpcId"), "ZoneId", zone)).stream())
                .filter(vswitch -> AVAILABLE.equals(vswitch.get("Status")) && zone.equals(vswitch.get("ZoneId")))
                .findFirst();
    }

    private String vpc(String region) {
        String id = bench.make(EcsParts.VPC, region, Map.of("CidrBlock", "192.168.0.0/16", "VpcName", name), Cost.NOTHING);
        await(EcsParts.VPC, region, id);
        return id;
    }

    private String vswitch(String region, String zone, String vpc) {
        Map<String, Object> body = Map.of(
                "VpcId", vpc, "ZoneId", zone, "CidrBlock", "192.168." + vswitches.size() + ".0/24", "VSwitchName", name);
        String id = bench.make(EcsParts.VSWITCH, region, body, Cost.NOTHING);
        await(EcsParts.VSWITCH, region, id);
        return id;
    }

    /** Without a rule: nothing reaches the instance, and Cloud Assistant needs nothing to. */
    private String group(String region, String vpc) {
        return groups.computeIfAbsent(vpc, v -> bench.make(
                EcsParts.SECURITY_GROUP, region, Map.of("VpcId", vpc, "SecurityGroupName", name), Cost.NOTHING));
    }

    private void await(Part part, String region, String id) {
        bench.await(PATIENCE, () -> available(part, region, id)).orElseThrow(() -> new Failure(
                Exit.TIMED_OUT, part.word() + " " + id + " has not become available", "run it again"));
    }

    private Optional<Map<String, Object>> available(Part part, String region, String id) {
        return bench.rows(region, part.list(), part.numbered().apply(id)).stream()
                .filter(row -> id.equals(row.get(part.idField())) && AVAILABLE.equals(row.get("Status")))
                .findFirst();
    }

    private static String text(Map<String, Object> row, String field) {
        return String.valueOf(row.get(field));
    }
}
