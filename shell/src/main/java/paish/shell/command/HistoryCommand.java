package paish.shell.command;

import paish.shell.line.Invocation;
import paish.shell.task.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paish history} */
@Command(name = "history", header = "List what was changed from this machine.",
        description = "Every call that changes something, with its outcome, from the journal. Makes no call.")
final class HistoryCommand implements Asks {

    @Option(names = "--limit", defaultValue = "50", paramLabel = "N", description = "The latest so many; default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin
    private ScriptOptions options;

    @Override
    public Invocation invocation() {
        return new Invocation(new History(limit), options.options());
    }
}
