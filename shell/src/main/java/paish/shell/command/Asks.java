package paish.shell.command;

import paish.shell.line.Invocation;

/** A command once its arguments are read. */
interface Asks {

    Invocation invocation();
}
