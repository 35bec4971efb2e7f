package paish.shell.line;

import paish.shell.option.Options;
import paish.shell.task.Task;

/** What a command line asks for. */
public record Invocation(Task task, Options options) {}
