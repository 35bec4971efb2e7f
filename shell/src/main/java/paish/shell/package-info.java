/** Where the process starts and ends: arguments in, exit code out. */
package paish.shell;
