/** Real processes, one for each task: begun, recorded and ended with all that they have started. */
package paish.sandbox.process;
