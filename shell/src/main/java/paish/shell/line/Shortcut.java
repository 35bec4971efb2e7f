package paish.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paish.shell.option.OptionsBuilder;
import paish.shell.task.Check;
import paish.shell.task.Evaluate;
import paish.shell.task.PlanFiles;
import paish.shell.task.PolicyFiles;
import paish.shell.task.Prompt;
import paish.shell.task.Run;
import paish.shell.task.Task;

/**
 * Reads the common command lines (scripts and expressions with shared options) without picocli, whose classes
 * cannot be archived and take a third of a short command's time. Whatever it does not know for certain, help and
 * mistakes included, it leaves to picocli.
 */
public final class Shortcut {

    private final OptionsBuilder options = new OptionsBuilder();
    private final List<String> files = new ArrayList<>();
    private String expression;
    private boolean prompt;

    private Shortcut() {}

    public static Optional<Invocation> read(String[] args) {
        return new Shortcut().line(args);
    }

    private Optional<Invocation> line(String[] args) {
        boolean named = args.length > 0 && List.of("run", "check", "plan", "policy").contains(args[0]);
        if (!rest(args, named ? 1 : 0)) {
            return Optional.empty();
        }
        return task(named ? args[0] : "").map(task -> new Invocation(task, options.build()));
    }

    private boolean rest(String[] args, int from) {
        for (int i = from; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("-") || arg.equals("-")) {
                files.add(arg);
            } else if (arg.equals("-i")) {
                prompt = true;
            } else if (!options.flag(arg)) {
                int equals = arg.indexOf('=');
                boolean attached = arg.startsWith("--") && equals > 0;
                if (!attached && i + 1 == args.length) {
                    return false;
                }
                String name = attached ? arg.substring(0, equals) : arg;
                String value = attached ? arg.substring(equals + 1) : args[++i];
                if (!attached && value.startsWith("-") && !name.equals("-e") || !value(name, value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean value(String name, String value) {
        if (name.equals("-e") && expression == null) {
            expression = value;
            return true;
        }
        return options.value(name, value);
    }

    private Optional<Task> task(String command) {
        if (prompt) {
            boolean scripts = files.stream().allMatch(f -> f.endsWith(".pai"));
            return command.isEmpty() && expression == null && scripts ? Optional.of(new Prompt(files)) : Optional.empty();
        }
        if (expression != null) {
            return command.isEmpty() && files.isEmpty() ? Optional.of(new Evaluate(expression)) : Optional.empty();
        }
        if (files.isEmpty()) {
            return command.isEmpty() ? Optional.of(new Prompt(List.of())) : Optional.empty();
        }
        return switch (command) {
            case "run" -> Optional.of(new Run(files));
            case "check" -> Optional.of(new Check(files));
            case "plan" -> Optional.of(new PlanFiles(files));
            case "policy" -> Optional.of(new PolicyFiles(files));
            default -> files.stream().allMatch(f -> f.endsWith(".pai")) ? Optional.of(new Run(files)) : Optional.empty();
        };
    }
}
