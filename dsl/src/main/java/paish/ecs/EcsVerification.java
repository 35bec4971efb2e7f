package paish.ecs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Diagnostic;
import paish.language.Suggestions;

/** What only the account can tell of an {@code ecs} block: types, stock, image. */
final class EcsVerification {

    private final Request request;
    private final EcsTerms terms;
    private final Live live;
    private final List<Diagnostic> found = new ArrayList<>();

    EcsVerification(Request request, EcsTerms terms, Live live) {
        this.request = request;
        this.terms = terms;
        this.live = live;
    }

    List<Diagnostic> findings(Ladder ladder) {
        terms.types().forEach(this::type);
        terms.zones().forEach(this::zone);
        terms.regions().forEach(this::image);
        terms.network().ifPresent(this::network);
        // What is wrong anyway explains why nothing is offered.
        if (found.isEmpty() && ladder.first().isEmpty()) {
            error("ecs.stock.none", terms.types().isEmpty() ? "cpu" : "type",
                    "nothing that fits can be had: " + String.join("; ", ladder.notes()),
                    "allow more regions or other types, or come back later; no other product is taken in its place");
        }
        return List.copyOf(found);
    }

    private void type(String type) {
        Market market = new Market(live, request.body());
        if (terms.regions().stream().anyMatch(region -> !market.types(region, List.of(type)).isEmpty())) {
            return;
        }
        String region = terms.regions().get(0);
        List<String> all = live.rows(region, "ecs:DescribeInstanceTypes", Map.of()).stream().map(InstanceType::of).map(InstanceType::name).toList();
        error("ecs.type.unknown", "type", "there is no instance type '" + type + "' in " + String.join(", ", terms.regions()), Suggestions.didYouMean(type, all));
    }

    private void zone(String zone) {
        if (terms.regions().stream().noneMatch(zone::startsWith)) {
            error("ecs.zones.region", "zones", "the zone " + zone + " is in none of the regions that are tried: " + String.join(", ", terms.regions()),
                    "add its region, or take another zone");
        }
    }

    private void network(EcsTerms.OwnNetwork own) {
        String region = terms.regions().get(0);
        Map<String, Object> asked = Map.of("VpcId", own.vpc(), "VSwitchId", own.vswitch());
        Optional<Map<String, Object>> vswitch = live.rows(region, EcsParts.VSWITCH.list(), asked).stream().findFirst();
        if (vswitch.isEmpty()) {
            error("ecs.vpc.unknown", "vpc", "there is no vSwitch " + own.vswitch() + " in the VPC " + own.vpc() + " of " + region, "");
        }
        vswitch.map(v -> String.valueOf(v.get("ZoneId"))).filter(zone -> !terms.zones().contains(zone)).ifPresent(zone -> error(
                "ecs.vpc.zone", "zones", "the vSwitch " + own.vswitch() + " is in " + zone, "write: zones '" + zone + "'"));
        own.securityGroup()
                .filter(group -> live.rows(region, EcsParts.SECURITY_GROUP.list(), Map.of("VpcId", own.vpc(), "SecurityGroupId", group)).isEmpty())
                .ifPresent(group -> error("ecs.vpc.group", "vpc", "there is no security group " + group + " in the VPC " + own.vpc(), ""));
    }

    private void image(String region) {
        Optional<String> family = Optional.ofNullable(request.body().get("ImageFamily")).map(String::valueOf);
        boolean there = family.isPresent()
                ? live.get(region, "ecs:DescribeImageFromFamily", Map.of("ImageFamily", family.get()))
                        .filter(reply -> reply.get("Image") instanceof Map<?, ?> image && !"".equals(image.get("ImageId")) && image.get("ImageId") != null)
                        .isPresent()
                : !live.rows(region, "ecs:DescribeImages", Map.of("ImageId", request.body().get("ImageId"))).isEmpty();
        if (!there) {
            error("ecs.image.unknown", "image", "there is no image '" + family.orElseGet(() -> String.valueOf(request.body().get("ImageId"))) + "' in " + region,
                    "take one of " + String.join(", ", EcsImage.NAMES) + ", a family such as 'acs:ubuntu_22_04_x64', or an image's id");
        }
    }

    private void error(String code, String word, String message, String hint) {
        found.add(Diagnostic.error(code, "ecs." + word, request.place(word), message, hint));
    }
}
