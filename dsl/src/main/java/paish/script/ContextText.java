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
                .filter(key -> key.inScripts() || evaluation.setting(key).isPresent())
                .map(key -> "%-10s %s".formatted(key.word(), evaluation.setting(key)
                        .map(s -> "%-18s %s".formatted(s.value(), origin(key, s, evaluation)))
                        .orElse("not set")))
                .toList();
    }

    private static String origin(Key key, Setting setting, Evaluation evaluation) {
        return switch (setting.origin()) {
            case FLAG -> "from --" + key.word();
            case SCRIPT -> "said at " + evaluation.saidAt(key).map(Place::toString).orElse("the prompt");
            case ENVIRONMENT -> "from the environment: " + evaluation.context().variable(key, setting);
            case PROFILE -> "from the profile";
        };
    }
}
