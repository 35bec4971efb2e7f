package paish.shell.command;

import java.util.List;
import paish.shell.line.Invocation;
import paish.shell.task.PlanFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code paish plan FILE…} */
@Command(name = "plan", header = "Say what a run would do.", description = "Reads the account and changes nothing. Shows every parameter, the cost, the calls and the permissions they need.")
final class PlanCommand implements Asks {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scripts; - is standard input.")
    private List<String> files;

    @Mixin
    private ScriptOptions options;

    @Override
    public Invocation invocation() {
        return new Invocation(new PlanFiles(files), options.options());
    }
}
