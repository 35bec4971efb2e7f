package paish.shell.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paish.language.Diagnostic;
import paish.language.Place;

/** A diagnostic's fields. */
final class DiagnosticJson {

    private DiagnosticJson() {}

    static List<Map<String, Object>> all(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticJson::of).toList();
    }

    static Map<String, Object> of(Diagnostic diagnostic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", severity(diagnostic));
        json.put("code", diagnostic.code());
        json.put("message", diagnostic.message());
        json.put("path", diagnostic.path());
        place(json, diagnostic.place());
        json.put("hint", diagnostic.hint());
        diagnostic.other().ifPresent(other -> {
            Map<String, Object> second = new LinkedHashMap<>();
            place(second, other);
            json.put("other", second);
        });
        return json;
    }

    static String severity(Diagnostic diagnostic) {
        return diagnostic.severity().name().toLowerCase(Locale.ROOT);
    }

    static void place(Map<String, Object> json, Place place) {
        json.put("file", place.file());
        json.put("line", place.line());
        json.put("column", place.column());
    }
}
