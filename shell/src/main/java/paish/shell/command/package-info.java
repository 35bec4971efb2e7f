/** The command line as picocli reads it: one class per command, shared options as mixins. */
package paish.shell.command;
