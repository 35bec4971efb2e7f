package paish.dlc;

import java.util.ArrayList;
import java.util.List;
import paish.language.Rule;
import paish.product.FieldRule;
import paish.product.Rules;
import paish.product.SpotWords;

/** The rules inside one role. */
final class RoleRules {

    private static final String SOURCE = "sources: EcsSpec and ResourceConfig, within a single TaskSpec pick exactly one";

    private RoleRules() {}

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(
                Rules.exactlyOne("dlc.role.compute.one", SOURCE, "spec 'ecs.g7.2xlarge'",
                        "spec 'ecs.g7.2xlarge'; resources cpu: 4, memory: '8Gi'", "spec", "spec", "resources"),
                SpotWords.one("dlc.role", "spot limit: 6", "spot limit: 6, discount: 0.5"),
                new Rule("dlc.role.spot.protect", "A job's spot instance has no protection time.",
                        "CreateJob model: SpotSpec has no SpotDuration", "spot limit: 6", "spot limit: 6, protect: '1h'",
                        (filled, findings) -> filled.entry("spot").filter(e -> e.named().containsKey("protect"))
                                .ifPresent(e -> findings.error(e, "a job's spot instance has no protection time", "leave protect out")))));
        all.addAll(FieldRule.rules("dlc.role", "driver '535'", "Driver"));
        return List.copyOf(all);
    }
}
