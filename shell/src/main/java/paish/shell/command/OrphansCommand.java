package paish.shell.command;

import paish.shell.line.Invocation;
import paish.shell.task.Orphans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paish orphans} */
@Command(name = "orphans", header = "List what paish created and nobody claims.",
        description = "What lives and carries our mark, but is not in this machine's journal. Without --workspace: in all of them.")
final class OrphansCommand implements Asks {

    @Option(names = "--release", description = "Take away what runs on ECS have left, after showing it and asking.")
    private boolean release;

    @Mixin
    private ScriptOptions options;

    @Override
    public Invocation invocation() {
        return new Invocation(new Orphans(release), options.options());
    }
}
