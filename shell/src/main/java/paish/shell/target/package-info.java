/** Which account is meant, sandbox or cloud, and the world that is opened for it when a script first needs one. */
package paish.shell.target;
