/** What the prompt and its commands share: the inputs so far, the scope, the settings. Knows neither the terminal nor the commands. */
package paish.shell.conversation;
