package paish.script;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.cloud.Cloud;
import paish.cloud.CloudException;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Failure;
import paish.language.Suggestions;

/** The labels by which images may be filtered; the service takes any other and finds nothing. */
final class ImageLabels {

    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    private ImageLabels() {}

    /** @param labels {@code K=V,K2=V2}
     *  @throws Failure where ListImageLabels names another key or value; where it may not be asked, the service judges */
    static void check(String labels, String region, Map<String, Object> where, Entry verb, Cloud cloud) {
        ImageLabels known = new ImageLabels();
        try (var rows = cloud.rows(region, "aiworkspace:ListImageLabels", where)) {
            rows.forEach(row -> known.values.computeIfAbsent(String.valueOf(row.get("Key")), k -> new LinkedHashSet<>())
                    .add(String.valueOf(row.get("Value"))));
        } catch (CloudException e) {
            return;
        }
        List<Diagnostic> found = java.util.Arrays.stream(labels.split(",")).flatMap(l -> known.unknown(l, verb).stream()).toList();
        if (!found.isEmpty()) {
            throw Failure.invalid(found);
        }
    }

    private Optional<Diagnostic> unknown(String label, Entry verb) {
        String key = label.substring(0, label.indexOf('='));
        String value = label.substring(label.indexOf('=') + 1);
        if (!values.containsKey(key)) {
            return Optional.of(error(verb, "no image has a label '" + key + "'", key, values.keySet()));
        }
        return values.get(key).contains(value)
                ? Optional.empty()
                : Optional.of(error(verb, "no image has '" + value + "' for its label '" + key + "'", value, values.get(key)));
    }

    private static Diagnostic error(Entry verb, String message, String written, Set<String> known) {
        String meant = Suggestions.didYouMean(written, known);
        return Diagnostic.error("images.labels.unknown", verb.path() + ".labels", verb.place(), message,
                !meant.isEmpty() ? meant : known.isEmpty() ? "imageLabels() lists them" : "there are " + String.join(", ", known));
    }
}
