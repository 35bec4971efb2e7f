package paish.shell.command;

import java.util.List;
import paish.shell.line.Invocation;
import paish.shell.task.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code paish check FILE…} */
@Command(name = "check", header = "Check scripts, offline.", description = "Says everything that is wrong with them in one pass. Makes no call and sends nothing.")
final class CheckCommand implements Asks {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scripts; - is standard input.")
    private List<String> files;

    @Mixin
    private ScriptOptions options;

    @Override
    public Invocation invocation() {
        return new Invocation(new Check(files), options.options());
    }
}
