package paish.shell.json;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import paish.catalogue.Policy;

/** A policy with what the document itself has no place for. */
public final class PolicyJson {

    private PolicyJson() {}

    public static void write(PrintStream to, Policy policy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", Json.SCHEMA);
        json.putAll(of(policy));
        Json.line(to, json);
    }

    static Map<String, Object> of(Policy policy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("policy", policy.document());
        json.put("operations", policy.operations());
        json.put("notes", policy.notes());
        return json;
    }
}
