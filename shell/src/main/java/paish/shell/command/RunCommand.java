package paish.shell.command;

import java.util.List;
import paish.shell.line.Invocation;
import paish.shell.task.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code paish run FILE…} */
@Command(name = "run", header = "Run scripts.", description = "Runs them one after the other. Everything that they create is planned, priced and confirmed first.")
final class RunCommand implements Asks {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scripts; - is standard input.")
    private List<String> files;

    @Mixin
    private ScriptOptions options;

    @Override
    public Invocation invocation() {
        return new Invocation(new Run(files), options.options());
    }
}
