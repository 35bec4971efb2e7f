/** Two readers of the command line that agree: this one is quick, the other one is picocli. */
package paish.shell.line;
