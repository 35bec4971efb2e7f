package paish.shell.render;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import paish.engine.Action;
import paish.engine.Budget;
import paish.engine.Plan;

/**
 * A plan with every parameter that will be sent. Of many actions of one shape the first is shown in full and the
 * others as a table of what differs from it.
 */
public final class PlanText {

    /** Fewer of a shape are shown in full. */
    private static final int MANY = 4;

    private static final int HASH_SHOWN = 12;

    private final Style style;
    private final int columns;

    /** @param columns of the terminal; 0 where nothing limits the width */
    public PlanText(Style style, int columns) {
        this.style = style;
        this.columns = columns;
    }

    public void print(Plan plan, PrintStream to) {
        to.println(head(plan));
        ActionText action = new ActionText(style, plan.budget());
        for (List<Action> alike : shapes(plan.actions())) {
            if (alike.size() < MANY) {
                alike.forEach(a -> action.print(a, to));
            } else {
                action.print(alike.get(0), to);
                new AlikeText(style, columns).print(alike, to);
            }
        }
        to.println();
        to.println(style.bold(counts(plan)) + "   " + (plan.actions().isEmpty() ? "" : "cost " + cost(plan)));
        plan.budget().ifPresent(b -> to.println(budget(b, plan)));
    }

    /** {@code 2 to create, 1 adopted}. */
    static String counts(Plan plan) {
        Map<Action.Verb, Integer> counts = new EnumMap<>(Action.Verb.class);
        plan.actions().forEach(a -> counts.merge(a.verb(), 1, Integer::sum));
        if (counts.isEmpty()) {
            return "nothing to do";
        }
        return counts.entrySet().stream()
                .map(e -> e.getValue() + switch (e.getKey()) {
                    case ADOPT -> " adopted as it is";
                    case NONE -> " unchanged";
                    default -> " to " + e.getKey().word();
                })
                .collect(Collectors.joining(", "));
    }

    private static String cost(Plan plan) {
        long unknown = plan.actions().stream().filter(a -> a.verb().changes() && !Money.known(a.cost())).count();
        String known = Money.of(plan.cost(), plan.budget());
        return unknown == 0 || !Money.known(plan.cost()) ? known : known + "; that of " + unknown + " is " + Money.UNKNOWN;
    }

    private String head(Plan plan) {
        String target = plan.target().toUpperCase(Locale.ROOT);
        String hash = plan.hash().substring(0, Math.min(HASH_SHOWN, plan.hash().length()));
        return style.bold("Plan") + " on " + (target.equals("CLOUD") ? style.red(target) : style.green(target))
                + (plan.region().isEmpty() ? "" : ", region " + plan.region()) + style.dim("  " + hash);
    }

    private String budget(Budget budget, Plan plan) {
        String cap = "budget " + budget + (budget.currency().equals("CNY") ? "" : " (" + budget.rate() + ")");
        if (plan.cost().worst().isEmpty()) {
            return style.red(cap + ": nothing bounds the worst case");
        }
        return plan.cost().worst().get().compareTo(budget.inCny()) <= 0
                ? cap + ": holds in the worst case"
                : style.red(cap + ": the worst case is above it");
    }

    private static List<List<Action>> shapes(List<Action> actions) {
        return new ArrayList<>(actions.stream()
                .collect(Collectors.groupingBy(Shape::of, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** What actions have in common that differ in values only. */
    private record Shape(Action.Verb verb, String kind, String region, String workspace, List<String> fields, List<String> calls, List<String> ram, List<String> notes) {

        static Shape of(Action a) {
            return new Shape(a.verb(), a.kind(), a.region(), a.workspace(), List.copyOf(Leaves.of(Sent.by(a)).keySet()), a.calls(), a.ram(), a.notes());
        }
    }
}
