/** The options that the commands share, by the names that they have on the command line. */
package paish.shell.option;
