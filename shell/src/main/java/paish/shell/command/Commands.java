package paish.shell.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import paish.language.Exit;
import paish.shell.line.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads any command line with picocli: help, version, mistakes and what the quick reader leaves to it. */
public final class Commands {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colored;

    public Commands(PrintStream out, PrintStream err, boolean colored) {
        this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
        this.colored = colored;
    }

    /** @return the exit code: that of what was asked for, or of having said help, version or what is wrong */
    public int execute(String[] args, ToIntFunction<Invocation> perform) {
        CommandLine line = line();
        Invocation invocation;
        try {
            ParseResult result = line.parseArgs(args);
            Integer said = CommandLine.executeHelpRequest(result);
            if (said != null) {
                return said;
            }
            invocation = invocation(result);
        } catch (ParameterException e) {
            return mistake(e);
        }
        return perform.applyAsInt(invocation);
    }

    private CommandLine line() {
        CommandLine line = new CommandLine(new RootCommand());
        line.getSubcommands().values().forEach(c -> addHelp(c.getCommandSpec()));
        addHelp(line.getCommandSpec());
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(colored ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setAbbreviatedOptionsAllowed(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static void addHelp(CommandLine.Model.CommandSpec spec) {
        if (!spec.name().equals("help")) {
            spec.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                    .usageHelp(true).description("Show this help.").build());
        }
    }

    private static Invocation invocation(ParseResult result) {
        ParseResult last = result;
        while (last.hasSubcommand()) {
            // The command would not see them, and a budget that nobody sees is worse than none.
            if (!last.matchedOptions().isEmpty()) {
                String option = last.matchedOptions().get(0).longestName();
                throw new ParameterException(last.commandSpec().commandLine(), option + " stands before '"
                        + last.subcommand().commandSpec().name() + "'; options go behind the command");
            }
            last = last.subcommand();
        }
        return ((Asks) last.commandSpec().userObject()).invocation();
    }

    private int mistake(ParameterException e) {
        err.println("error: " + message(e));
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try '" + command + " --help'.");
        }
        return Exit.INVALID.code();
    }

    private static String message(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? "there is no command '" + unmatched.getUnmatched().get(0) + "'; a script whose name does not end in .pai takes 'paish run'"
                : e.getMessage();
    }
}
