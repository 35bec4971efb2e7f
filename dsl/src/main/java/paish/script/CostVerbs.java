package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import paish.cloud.Cloud;
import paish.engine.Engine;
import paish.engine.Expense;
import paish.engine.Handle;
import paish.language.Entry;
import paish.language.LiveKind;
import paish.language.Types;
import paish.script.Context.Key;
import paish.script.Context.Setting;

/** {@code cost} and {@code idle}. */
final class CostVerbs {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private final Cloud cloud;
    private final Engine engine;
    private final Evaluation evaluation;
    private final Function<Handle, Resource> resource;

    static List<Verb> all() {
        return List.of(
                verb(word("cost", "What runs, waits or is billed all the same in the workspace (of the region when no workspace is set), and what ecs "
                                        + "runs have kept, wherever it is; or what these cost: list prices, for jobs an estimate.", "cost().sum { it.Hourly }")
                                .takes("handle", Types.any(), "").optionally().many()
                                .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")
                                .named("all", Types.truth(), ""),
                        (use, run) -> in(run).cost(use))
                        .checked(CostVerbs::check),
                verb(word("idle", "Notebooks that have run without load for so long, 60 minutes when not said: the most that was measured is below 20 % "
                                        + "of processor and 10 % of GPU, or what is said.", "stop idle(minutes: 120, cpuBelow: 10)")
                                .named("minutes", Types.whole(15, 60 * 24 * 30), "")
                                .named("cpuBelow", Types.whole(1, 100), "")
                                .named("gpuBelow", Types.whole(1, 100), "")
                                .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")
                                .named("all", Types.truth(), ""),
                        (use, run) -> in(run).idle(use))
                        .checked(CostVerbs::check));
    }

    private static CostVerbs in(Run run) {
        run.flush();
        return new CostVerbs(run.cloud(), run.engine(), run.evaluation(), run::resource);
    }

    private static Object check(Entry use, Run run) {
        run.evaluation().needed(Key.REGION, use.name(), use.place());
        return run.evaluation().unknown();
    }

    /** @param resource what a row stands for */
    private CostVerbs(Cloud cloud, Engine engine, Evaluation evaluation, Function<Handle, Resource> resource) {
        this.cloud = cloud;
        this.engine = engine;
        this.evaluation = evaluation;
        this.resource = resource;
    }

    /** Of what the verb names, else of everything in the workspaces. */
    private CostRows cost(Entry verb) {
        List<Expense> expenses = verb.values().isEmpty()
                ? expenses(verb)
                : engine.expenses(ChangeVerbs.resources(verb).stream().map(Resource::handle).toList());
        return rows(expenses, this::row);
    }

    private CostRows idle(Entry verb) {
        Idleness idleness = new Idleness(cloud, evaluation.products(), verb);
        Map<Expense, Idleness.Load> idle = idleness.of(expenses(verb));
        return rows(List.copyOf(idle.keySet()), e -> {
            Map<String, Object> row = row(e);
            row.putAll(idle.get(e).fields());
            return row;
        });
    }

    private CostRows rows(List<Expense> expenses, Function<Expense, Map<String, Object>> row) {
        List<Expense> dearest = expenses.stream().sorted(Comparator.comparing(Expense::hourly).reversed()).toList();
        return new CostRows(
                dearest.stream().<Map<String, Object>>map(e ->
                        new Row(row.apply(e), Shape.UNKNOWN, Optional.of(() -> resource.apply(e.handle())))).toList(),
                expenses.stream().filter(e -> !e.priced()).count());
    }

    private List<Expense> expenses(Entry verb) {
        String region = evaluation.required(Key.REGION, verb);
        return engine.expenses(region, workspaces(verb, region));
    }

    /** The one that is said, else that of the context, else all of the region. */
    private List<String> workspaces(Entry verb, String region) {
        Optional<String> one = verb.argument("workspace").map(Object::toString)
                .or(() -> evaluation.setting(Key.WORKSPACE).map(Setting::value));
        if (one.isPresent() && !Boolean.TRUE.equals(verb.named().get("all"))) {
            return List.of(one.get());
        }
        try (var rows = cloud.rows(region, "aiworkspace:ListWorkspaces", Map.of())) {
            return rows.map(row -> String.valueOf(row.get("WorkspaceId"))).toList();
        }
    }

    private Map<String, Object> row(Expense expense) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Kind", expense.handle().kind());
        row.put("Id", expense.handle().id().orElseThrow());
        row.put("Name", expense.handle().name());
        row.put("Workspace", expense.handle().workspace());
        row.put("Region", expense.handle().region());
        row.put("Status", expense.status());
        row.put("Since", expense.usage().since().map(Object::toString).orElse(""));
        row.put("Hours", hours(expense.ran()));
        row.put("Hourly", expense.hourly());
        row.put("Spent", expense.spent());
        row.put("Estimate", expense.estimate());
        row.put("Owner", expense.usage().owner());
        row.put("Ours", expense.ours());
        row.put("Notes", String.join("; ", expense.notes()));
        return row;
    }

    private static BigDecimal hours(Duration ran) {
        return BigDecimal.valueOf(ran.toSeconds()).divide(HOUR, 2, RoundingMode.HALF_UP);
    }
}
