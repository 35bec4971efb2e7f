package paish.shell.render;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import paish.engine.Action;
import paish.engine.Budget;

/** One action of a plan in full: its parameters, its calls with what RAM must allow, its cost and its notes. */
final class ActionText {

    private final Style style;
    private final Optional<Budget> budget;

    ActionText(Style style, Optional<Budget> budget) {
        this.style = style;
        this.budget = budget;
    }

    void print(Action action, PrintStream to) {
        to.println();
        to.println(title(action));
        Tree.lines(Sent.by(action), 2, style).forEach(to::println);
        line("calls", action.calls(), to);
        line("RAM", action.ram(), to);
        if (action.verb().changes()) {
            line("cost", List.of(Money.of(action.cost(), budget)), to);
        }
        action.notes().forEach(note -> line("note", List.of(note), to));
    }

    private String title(Action action) {
        String title = sign(action.verb()) + " " + action.verb().word() + " " + action.kind() + " '" + Visible.line(action.name()) + "'"
                + action.id().map(id -> " (" + id + ")").orElse("");
        String where = (action.workspace().isEmpty() ? "" : "  workspace " + action.workspace()) + "  region " + action.region();
        return colored(action.verb(), title) + style.dim(where);
    }

    private void line(String label, List<String> values, PrintStream to) {
        if (!values.isEmpty()) {
            to.println("  " + style.cyan(Width.padded(label, 5)) + "  " + Visible.line(String.join(", ", values)));
        }
    }

    static String sign(Action.Verb verb) {
        return switch (verb) {
            case CREATE -> "+";
            case ADOPT, NONE -> "=";
            case UPDATE -> "~";
            case START -> ">";
            case STOP, DELETE -> "-";
        };
    }

    private String colored(Action.Verb verb, String text) {
        return switch (verb) {
            case CREATE, START -> style.green(text);
            case STOP, DELETE -> style.red(text);
            case UPDATE -> style.yellow(text);
            case ADOPT, NONE -> style.bold(text);
        };
    }
}
