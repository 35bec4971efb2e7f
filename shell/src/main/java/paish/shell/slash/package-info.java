/** The commands of the prompt that begin with a slash, one class each. */
package paish.shell.slash;
