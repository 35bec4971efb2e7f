/**
 * The Groovy host: compiles a script, checks it without effects and runs it. Nothing above it but the shell.
 */
package paish.script;
