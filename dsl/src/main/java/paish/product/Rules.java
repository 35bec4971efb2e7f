package paish.product;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Rule;

/** Forms of rules that recur: one of several words, one word that needs another. */
public final class Rules {

    private Rules() {}

    /** Exactly one of the words; {@code path} is what is missing when there is none. */
    public static Rule exactlyOne(String code, String source, String passes, String fails, String path, String... words) {
        String all = String.join(" and ", words);
        return new Rule(code, "Exactly one of " + all + ".", source, passes, fails, (filled, findings) -> {
            List<Entry> given = given(filled, words);
            if (given.isEmpty()) {
                findings.missing(filled, path, "'" + filled.name() + "' needs one of " + String.join(", ", words),
                        filled.block().word(words[0]).map(w -> "add: " + w.example()).orElse(""));
            }
            conflicts(given, findings);
        });
    }

    /** At most one of the words. */
    public static Rule atMostOne(String code, String source, String passes, String fails, String... words) {
        return new Rule(code, "Not both of " + String.join(" and ", words) + ".", source, passes, fails,
                (filled, findings) -> conflicts(given(filled, words), findings));
    }

    /** A word that makes sense only with another. */
    public static Rule needs(String code, String source, String passes, String fails, String word, String other) {
        return new Rule(code, "'" + word + "' needs '" + other + "'.", source, passes, fails,
                (filled, findings) -> filled.entry(word).filter(e -> !filled.has(other)).ifPresent(e -> findings.error(
                        e, "'" + word + "' needs '" + other + "'",
                        filled.block().word(other).map(w -> "add: " + w.example()).orElse(""))));
    }

    private static List<Entry> given(Filled filled, String... words) {
        return Arrays.stream(words).map(filled::entry).flatMap(Optional::stream)
                .sorted(java.util.Comparator.comparingInt((Entry e) -> filled.entries().indexOf(e))).toList();
    }

    private static void conflicts(List<Entry> given, paish.language.Findings findings) {
        for (int i = 1; i < given.size(); i++) {
            findings.conflict(given.get(i), given.get(0),
                    "'" + given.get(i).name() + "' and '" + given.get(0).name() + "' exclude each other", "keep one of the two");
        }
    }
}
