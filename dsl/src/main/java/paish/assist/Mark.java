package paish.assist;

/** A piece of a text and what it is. {@code to} is exclusive. */
public record Mark(int from, int to, Kind kind) {

    public enum Kind {
        WORD,
        VERB,
        CONSTANT,
        KEYWORD,
        STRING,
        NUMBER,
        COMMENT,
        COMMAND,
        UNKNOWN
    }
}
