package paish.shell.json;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.Action;
import paish.engine.Budget;
import paish.engine.Cost;
import paish.engine.Plan;
import paish.engine.Rate;
import paish.language.Failure;

/** What {@code plan --json} writes, and the plan event of a run. */
public final class PlanJson {

    private PlanJson() {}

    public static void write(PrintStream to, Plan plan) {
        Json.line(to, of(plan));
    }

    /** A plan that could not be made has the same shape, with no actions and an error. */
    public static void write(PrintStream to, String target, Failure failure) {
        Map<String, Object> json = of(new Plan("", target, "", List.of(), Cost.NOTHING, failure.diagnostics()));
        json.put("error", FailureJson.of(failure));
        Json.line(to, json);
    }

    static Map<String, Object> of(Plan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", Json.SCHEMA);
        json.put("hash", plan.hash());
        json.put("target", plan.target());
        json.put("region", plan.region());
        json.put("actions", plan.actions().stream().map(PlanJson::of).toList());
        json.put("cost", of(plan.cost()));
        plan.budget().ifPresent(b -> json.put("budget", of(b)));
        json.put("diagnostics", DiagnosticJson.all(plan.diagnostics()));
        return json;
    }

    /** The rate stands where there is something to convert. */
    private static Map<String, Object> of(Budget budget) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", budget.currency());
        json.put("amount", budget.amount());
        if (!budget.currency().equals(Cost.CURRENCY)) {
            Rate rate = budget.rate();
            json.put("rate", Map.of("cnyPerUsd", rate.cnyPerUsd(), "asOf", rate.asOf().toString(), "source", rate.source()));
        }
        return json;
    }

    static Map<String, Object> of(Action action) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("action", action.verb().word());
        json.put("kind", action.kind());
        json.put("name", action.name());
        json.put("region", action.region());
        json.put("workspace", action.workspace());
        action.id().ifPresent(id -> json.put("id", id));
        json.put("request", action.body());
        action.request().filter(r -> action.verb().changes()).ifPresent(r -> json.put("then", r.afterwards().stream()
                .map(f -> Map.of("call", f.operation(), "request", f.parameters()))
                .toList()));
        json.put("cost", of(action.cost()));
        json.put("calls", action.calls());
        json.put("ram", action.ram());
        json.put("notes", action.notes());
        return json;
    }

    /** What nothing bounds, or nobody can expect, is null. */
    static Map<String, Object> of(Cost cost) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", Cost.CURRENCY);
        json.put("hourly", cost.hourly());
        json.put("expected", cost.expected());
        json.put("worst", cost.worst());
        json.put("estimate", cost.estimate());
        return json;
    }
}
