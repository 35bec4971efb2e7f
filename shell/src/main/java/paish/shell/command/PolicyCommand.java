package paish.shell.command;

import java.util.List;
import paish.shell.line.Invocation;
import paish.shell.task.PolicyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code paish policy FILE…} */
@Command(name = "policy", header = "Say the least RAM policy that scripts need.", description = "Makes no call. The policy is JSON on standard output, what there is to know of it is on standard error; --json has both.")
final class PolicyCommand implements Asks {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scripts; - is standard input.")
    private List<String> files;

    @Mixin
    private ScriptOptions options;

    @Override
    public Invocation invocation() {
        return new Invocation(new PolicyFiles(files), options.options());
    }
}
