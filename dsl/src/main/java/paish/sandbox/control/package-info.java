/** The unsigned control plane under {@code /_sandbox/}. */
package paish.sandbox.control;
