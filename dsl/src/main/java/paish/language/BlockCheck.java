package paish.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be said of a filled block: missing words, words used twice, and its rules. */
public final class BlockCheck {

    private BlockCheck() {}

    /** @param mistyped words that unknown words of the block were taken for; they are not called missing */
    public static List<Diagnostic> check(Filled filled, Set<String> mistyped) {
        List<Diagnostic> found = new ArrayList<>();
        for (Word word : filled.block().words().values()) {
            if (word.isRequired() && !filled.has(word.name()) && !mistyped.contains(word.name())) {
                found.add(Diagnostic.error(
                        filled.path() + "." + word.name() + ".required",
                        filled.path() + "." + word.name(),
                        filled.place(),
                        "'" + filled.name() + "' needs '" + word.name() + "'",
                        "add: " + word.example()));
            }
        }
        Set<String> seen = new HashSet<>();
        for (Entry entry : filled.entries()) {
            if (!seen.add(entry.name()) && !entry.word().isRepeatable()) {
                found.add(Diagnostic.error(
                                entry.path() + ".twice", entry.path(), entry.place(),
                                "'" + entry.name() + "' stands here twice", "keep one of the two")
                        .against(filled.entry(entry.name()).orElseThrow().place()));
            }
        }
        for (Rule rule : filled.block().rules()) {
            Findings findings = new Findings(rule.code());
            rule.check().check(filled, findings);
            findings.all().stream().filter(d -> !mistyped(d, filled, mistyped)).forEach(found::add);
        }
        return found;
    }

    private static boolean mistyped(Diagnostic d, Filled filled, Set<String> mistyped) {
        return d.place().equals(filled.place()) && mistyped.contains(d.path().substring(d.path().lastIndexOf('.') + 1));
    }
}
