package paish.product;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Findings;
import paish.language.Rule;

/** {@code field} passes what nothing has checked, and only what no word sends. */
public final class FieldRule {

    private FieldRule() {}

    /** @param word another word of the block, with a field of its own
     *  @param field which that is */
    public static List<Rule> rules(String block, String word, String field) {
        return List.of(
                new Rule(block + ".field.unchecked", "A field that is passed on as it is, is not checked.",
                        "design rule: the way out for a field that this version does not know",
                        "", "field 'NewField', 'x'",
                        (filled, findings) -> filled.entries("field").forEach(each -> findings.warning(each,
                                "'" + each.known().orElse("field") + "' is sent as it is, unchecked", ""))),
                new Rule(block + ".field.taken", "A field that a word of the block sends is not passed a second time.",
                        "design rule: one value for one field",
                        "field 'NewField', 'x'; " + word, "field '" + field + "', 'x'; " + word, FieldRule::taken));
    }

    private static void taken(Filled filled, Findings findings) {
        for (Entry each : filled.entries("field")) {
            each.known().map(Object::toString).flatMap(name -> filled.entries().stream()
                            .filter(other -> other != each && sends(other, name))
                            .findFirst())
                    .ifPresent(other -> findings.conflict(each, other,
                            "'" + each.value() + "' is what '" + other.name() + "' sends", "keep one of the two"));
        }
    }

    private static boolean sends(Entry entry, String field) {
        boolean again = entry.name().equals("field") && entry.known().filter(field::equals).isPresent();
        return again || roots(entry).anyMatch(field::equals);
    }

    /** The top fields of the body that a word writes. */
    private static Stream<String> roots(Entry entry) {
        Optional<String> declared = Optional.of(entry.word().field()).filter(f -> !f.isEmpty());
        return declared.stream().flatMap(f -> Stream.of(f.split(" or "))).map(f -> f.replaceAll("[.\\[].*", ""));
    }
}
