package paish.shell.json;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import paish.language.Failure;
import paish.shell.mishap.Mishap;

/** Why something did not come to a good end, with the exit code that the process will have. */
public final class FailureJson {

    private FailureJson() {}

    /** In place of a result that there is none of. */
    public static void write(PrintStream to, Throwable thrown) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", Json.SCHEMA);
        json.put("error", of(thrown));
        Json.line(to, json);
    }

    static Map<String, Object> of(Throwable thrown) {
        Map<String, Object> json = new LinkedHashMap<>();
        Failure failure = Mishap.of(thrown);
        json.put("message", failure.getMessage());
        json.put("hint", failure.hint());
        json.put("exit", failure.exit().code());
        failure.details().forEach(json::putIfAbsent);
        if (failure.place().known()) {
            DiagnosticJson.place(json, failure.place());
        }
        return json;
    }
}
