package paish.shell.command;

import java.util.ArrayList;
import java.util.List;
import paish.shell.line.Invocation;
import paish.shell.task.Evaluate;
import paish.shell.task.Prompt;
import paish.shell.task.Run;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code paish}, {@code paish FILE.pai} and {@code paish -e EXPRESSION}. */
@Command(
        name = "paish",
        header = "A shell and a language for Alibaba Cloud's Platform for AI.",
        customSynopsis = {"paish [OPTIONS]", "paish [OPTIONS] [-i] FILE.pai…", "paish [OPTIONS] -e EXPRESSION", "paish COMMAND …"},
        versionProvider = Version.class,
        footer = {
            "",
            "Nothing costs money by accident: without --cloud everything happens in a sandbox on this machine.",
            "Exit codes: 0 done, 1 failed, 2 invalid script or usage, 3 not confirmed, 4 over budget,",
            "5 timed out, 6 not authorised, 7 outcome unknown, 130 interrupted."
        },
        subcommands = {
            RunCommand.class, CheckCommand.class, PlanCommand.class, PolicyCommand.class, ListCommand.class, ResumeCommand.class,
            OrphansCommand.class, CostCommand.class, HistoryCommand.class, DoctorCommand.class, SandboxCommand.class, CompletionCommand.class,
            HelpCommand.class
        })
final class RootCommand implements Asks {

    @Spec
    private CommandSpec spec;

    @Option(names = "-e", paramLabel = "EXPRESSION", description = "Evaluate one expression.")
    private String expression;

    @Option(names = "-i", description = "Run the scripts, then prompt with what they defined.")
    private boolean prompt;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    @Mixin
    private ScriptOptions options;

    @Parameters(arity = "0..*", paramLabel = "FILE.pai", description = "Scripts to run.")
    private List<String> files = new ArrayList<>();

    @Override
    public Invocation invocation() {
        if (files.stream().anyMatch(f -> !f.endsWith(".pai"))) {
            // Not a script, so it was meant as a command: picocli knows which ones are spelled alike.
            throw new UnmatchedArgumentException(spec.commandLine(), files);
        }
        if (expression != null && !files.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "-e takes one expression and no files");
        }
        if (expression != null && prompt) {
            throw new CommandLine.ParameterException(spec.commandLine(), "-e evaluates one expression and does not prompt");
        }
        if (expression != null) {
            return new Invocation(new Evaluate(expression), options.options());
        }
        return new Invocation(files.isEmpty() || prompt ? new Prompt(files) : new Run(files), options.options());
    }
}
