/** Looks over everything that paish depends on and says what to do where something is wrong. Changes nothing. */
package paish.shell.doctor;
