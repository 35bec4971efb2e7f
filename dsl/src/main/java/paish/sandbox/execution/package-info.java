/** Scripts and what becomes of them, of whatever service they are. */
package paish.sandbox.execution;
