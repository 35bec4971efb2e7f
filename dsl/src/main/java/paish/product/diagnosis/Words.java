package paish.product.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a template with what is known; {@code …} stands for the rest. */
final class Words {

    private static final String MISSING = "…";
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+\\d*)>");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    /** What is filled in is somebody else's text: nothing of it may end a string or begin another statement. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}_./:@=+\\[\\] -]");

    private Words() {}

    /** The named groups; a number at the end of a name tells alternatives of one pattern apart. */
    static Map<String, String> named(Matcher found) {
        Map<String, String> named = new LinkedHashMap<>();
        Matcher names = GROUP.matcher(found.pattern().pattern());
        while (names.find()) {
            String value = found.group(names.group(1));
            if (value != null) {
                named.put(names.group(1).replaceAll("\\d", ""), value);
            }
        }
        return named;
    }

    static String filled(String template, Map<String, String> known) {
        return PLACE.matcher(template).replaceAll(place -> {
            String value = UNSAFE.matcher(known.getOrDefault(place.group(1), "")).replaceAll("");
            return Matcher.quoteReplacement(value.isBlank() ? MISSING : value);
        });
    }
}
