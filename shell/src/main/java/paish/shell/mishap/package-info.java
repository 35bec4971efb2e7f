/** What is told of things that went wrong. */
package paish.shell.mishap;
