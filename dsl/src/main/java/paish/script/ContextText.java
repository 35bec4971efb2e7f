package paish.script;

import java.util.Arrays;
import java.util.List;
import paish.language.Place;
import paish.script.Context.Key;
import paish.script.Context.Setting;

/** {@code show context}: each value and where it came from. */
final class ContextText {

    private ContextText() {}

    static List<String> of(Evaluation evaluation) {
        return Arrays.stream(Key.values())
                .map(key -> "%-10s %s".formatted(key.word(), evaluation.setting(key)
                        .map(s -> "%-18s %s".formatted(s.value(), origin(key, s, evaluation)))
                        .orElse("not set")))
                .toList();
    }

    private static String origin(Key key, Setting setting, Evaluation evaluation) {
        return switch (setting.origin()) {
            case FLAG -> "from --" + key.word();
            case SCRIPT -> "said at " + evaluation.saidAt(key).map(Place::toString).orElse("the prompt");
            case ENVIRONMENT -> "from the environment: " + key.variables().stream()
                    .filter(v -> setting.value().equals(evaluation.context().environment().get(v)))
                    .findFirst().orElse(key.variables().get(0));
            case PROFILE -> "from the profile";
        };
    }
}
