package paish.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.Provisioner.Difference;

/**
 * One call of a change.
 *
 * @param verb as which it is shown and told
 * @param operation e.g. {@code pai-dsw:UpdateInstance}
 * @param parameters without the resource's id, which the engine adds
 * @param effect what of it does not show in the resource
 */
public record Step(Action.Verb verb, String operation, Map<String, Object> parameters, Effect effect) {

    public Step {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Whether a call was carried out, told from what the service shows afterwards. */
    @FunctionalInterface
    public interface Effect {

        /** Nothing of it shows anywhere: whether it was carried out cannot be told. */
        Effect HIDDEN = shown -> List.of();

        /** @return empty when all of it is to be seen */
        List<Difference> lacking(Map<String, Object> shown);

        /** Of a call that is allowed in these statuses alone: it may have left them by itself before it is sent again. */
        static Effect in(Collection<String> statuses, Effect effect) {
            return new Effect() {

                @Override
                public List<Difference> lacking(Map<String, Object> shown) {
                    return effect.lacking(shown);
                }

                @Override
                public boolean visible() {
                    return effect.visible();
                }

                @Override
                public boolean repeatable(Map<String, Object> shown) {
                    return effect.repeatable(shown) && statuses.contains(String.valueOf(shown.get("Status")));
                }
            };
        }

        /** Whether looking tells anything. */
        default boolean visible() {
            return this != HIDDEN;
        }

        /** Whether the call may be sent again to what is shown now. */
        default boolean repeatable(Map<String, Object> shown) {
            return true;
        }
    }
}
