/** The interactive prompt: reads inputs, evaluates them, shows what came of them, and tells of what is watched meanwhile. */
package paish.shell.prompt;
