package paish.shell.json;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.language.Diagnostic;

/** What {@code check --json} writes. */
public final class CheckJson {

    private CheckJson() {}

    public static void write(PrintStream to, List<String> files, List<Diagnostic> diagnostics) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", Json.SCHEMA);
        json.put("ok", diagnostics.stream().noneMatch(Diagnostic::isError));
        json.put("files", files);
        json.put("diagnostics", DiagnosticJson.all(diagnostics));
        Json.line(to, json);
    }
}
