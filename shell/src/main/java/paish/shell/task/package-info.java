/** What the commands do, free of how they were asked for. */
package paish.shell.task;
