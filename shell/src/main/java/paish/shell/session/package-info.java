/** What one start of the program works with: streams, terminal, options, environment and the texts of its scripts. */
package paish.shell.session;
