/**
 * Scripts as the commands and calls that they make: shell, Python, Dockerfile. Reads, never runs; what only a run
 * can know stays as it is written.
 */
package paish.workload.reading;
