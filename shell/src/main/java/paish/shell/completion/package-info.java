/** Completion scripts for the shells that paish is started from, written from the commands as picocli knows them. */
package paish.shell.completion;
