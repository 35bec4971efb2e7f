/** The versioned JSON of {@code --json}, for programs. */
package paish.shell.json;
