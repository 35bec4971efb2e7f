/**
 * What a script is and what it needs: its language, what it fetches, where it should run, whether it does anything.
 * Pure: no network, no file, no Groovy; may use {@code language} alone.
 */
package paish.workload;
