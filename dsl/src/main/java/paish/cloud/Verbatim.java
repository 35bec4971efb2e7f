package paish.cloud;

/** Marks a value, at any depth, that the tables need not know: it is sent as it is, under its key. */
public record Verbatim(Object value) {}
