/** The standard streams, and which of them a person sits at. A leaf. */
package paish.shell.terminal;
