package paish.shell.command;

import paish.shell.line.Invocation;
import paish.shell.task.Resume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code paish resume} */
@Command(name = "resume", header = "Settle what earlier runs left open.",
        description = "Finds out what became of every call without a known outcome. Creates nothing.")
final class ResumeCommand implements Asks {

    @Mixin
    private ScriptOptions options;

    @Override
    public Invocation invocation() {
        return new Invocation(new Resume(), options.options());
    }
}
