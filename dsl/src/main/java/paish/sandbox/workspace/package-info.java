/** The behaviour of AIWorkspace: mostly plain collections of documents. */
package paish.sandbox.workspace;
