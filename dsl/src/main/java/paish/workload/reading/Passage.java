package paish.workload.reading;

/**
 * A part of a script.
 *
 * @param line of its first line, from 1
 */
public record Passage(String text, int line) {}
