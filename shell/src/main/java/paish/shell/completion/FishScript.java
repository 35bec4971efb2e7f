package paish.shell.completion;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script of fish, a line for each thing that can follow. */
final class FishScript {

    private static final String SCRIPTS = "(__fish_complete_suffix .pai)";

    private final StringBuilder script = new StringBuilder("complete -c paish -f\n");

    private FishScript() {}

    static String of(CommandSpec root) {
        FishScript fish = new FishScript();
        fish.write(root);
        return fish.script.toString();
    }

    private void write(CommandSpec root) {
        root.subcommands().forEach((name, command) ->
                line("__fish_use_subcommand", "-a " + quoted(name) + " -d " + quoted(header(command))));
        command("not __fish_seen_subcommand_from " + String.join(" ", root.subcommands().keySet()), root);
        root.subcommands().forEach((name, command) -> command("__fish_seen_subcommand_from " + name, command.getCommandSpec()));
    }

    private void command(String when, CommandSpec command) {
        command.options().forEach(option -> option(when, option));
        if (CompletionScript.readsScripts(command)) {
            line(when, "-k -a " + quoted(SCRIPTS));
        }
        for (PositionalParamSpec positional : command.positionalParameters()) {
            String values = String.join(" ", CompletionScript.values(positional.completionCandidates()));
            if (!values.isEmpty()) {
                line(when, "-a " + quoted(values));
            }
        }
    }

    private void option(String when, OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1)).append(' ');
        }
        List<String> values = CompletionScript.values(option.completionCandidates());
        String takes = option.arity().max() == 0 ? "" : Path.class.equals(option.type()) ? "-r -F " : "-x ";
        line(when, names + takes + (values.isEmpty() ? "" : "-a " + quoted(String.join(" ", values)) + " ")
                + "-d " + quoted(String.join(" ", option.description())));
    }

    private static String header(CommandLine command) {
        return String.join(" ", command.getCommandSpec().usageMessage().header());
    }

    private void line(String when, String what) {
        script.append("complete -c paish -n ").append(quoted(when)).append(' ').append(what).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("${DEFAULT-VALUE}", "") + "'";
    }
}
