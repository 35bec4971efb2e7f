package paish.workload.reading;

/** A piece of a Python program; comments and white space are none. */
public record PythonToken(Kind kind, String text, int line) {

    /** {@code CELL} is what follows {@code !} or {@code %} at the beginning of a line; {@code END} ends a logical line. */
    public enum Kind { NAME, NUMBER, STRING, OPERATOR, CELL, END }

    public boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    public boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
