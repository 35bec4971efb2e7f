/** Failures on demand, drawn from a seed. */
package paish.sandbox.fault;
