package paish.dsw;

import java.util.ArrayList;
import java.util.List;
import paish.language.Rule;
import paish.product.FieldRule;
import paish.product.MountRules;
import paish.product.NetworkRules;
import paish.product.Rules;
import paish.product.SpotWords;
import paish.product.SystemVariables;

/** The rules across the words of {@code dsw}. */
final class DswRules {

    private static final String QUOTA = "quota 'quota1abc'; resources cpu: 4, memory: '8Gi'";

    private DswRules() {}

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(
                Rules.exactlyOne("dsw.compute.one", "sources: EcsSpec is required for post-paid instances; CreateInstance page: ResourceId is for subscription",
                        "spec 'ecs.c6.large'", "spec 'ecs.c6.large'; " + QUOTA, "spec", "spec", "quota"),
                Rules.needs("dsw.resources.quota", "GetInstance page: RequestedResource is used for subscription instances",
                        QUOTA, "resources cpu: 4, memory: '8Gi'", "resources", "quota"),
                Rules.needs("dsw.quota.resources", "CreateInstance model: a quota is drawn on by RequestedResource",
                        QUOTA, "quota 'quota1abc'", "quota", "resources"),
                Rules.exactlyOne("dsw.image.one", "sources: ImageId and ImageUrl are mutually exclusive, one is required",
                        "image 'image-05cefd0be2exxxx'", "imageId 'image-1'; imageUrl 'r/x:1'", "image", "image", "imageId", "imageUrl"),
                Rules.needs("dsw.affinity.quota", "CreateInstance page: CPU affinity is supported only for subscription instances",
                        QUOTA + "; affinity cpu: true", "spec 'ecs.c6.large'; affinity cpu: true", "affinity", "quota"),
                Rules.needs("dsw.forward.vpc", "CreateInstance page: ForwardInfos are part of UserVpc",
                        "vpc 'vpc-1'; forward port: 22, name: 'ssh'", "forward port: 22, name: 'ssh'", "forward", "vpc"),
                Rules.atMostOne("dsw.stop.one", "CreateInstanceShutdownTimer model: DueTime or RemainingTimeInMs",
                        "stopAfter '8h'", "stopAfter '8h'; stopAt '2036-12-01T20:00+08:00'", "stopAfter", "stopAt"),
                new Rule("dsw.idleStop.after", "idleStop says how long idle is.",
                        "CreateIdleInstanceCuller model: MaxIdleTimeInMinutes", "idleStop after: '2h', cpuBelow: 20", "idleStop cpuBelow: 20",
                        (filled, findings) -> filled.entry("idleStop").filter(e -> !e.named().containsKey("after"))
                                .ifPresent(e -> findings.error(e, "idleStop needs 'after'", "add: after: '2h'"))),
                new Rule("dsw.label.mark", "The label 'paish' is paish's own.",
                        "design rule: what paish has made is found again by its mark", "label team: 'vision'", "label paish: 'x'",
                        (filled, findings) -> filled.entries().stream()
                                .filter(e -> e.name().equals("label") && e.named().containsKey("paish"))
                                .forEach(e -> findings.error(e, "by the label 'paish' it is known where it came from", "choose another key"))),
                NetworkRules.cidrs("dsw"),
                SpotWords.one("dsw", "spot limit: 0.12", "spot limit: 0.12, auto: true"),
                SystemVariables.rule("dsw", "env LANG: 'C'", "env PATH: '/x'")));
        all.add(SystemVariables.names("dsw"));
        all.addAll(FieldRule.rules("dsw", "vpc 'vpc-1'", "UserVpc"));
        all.addAll(MountRules.rules("dsw"));
        all.addAll(DswMountRules.rules());
        return List.copyOf(all);
    }
}
