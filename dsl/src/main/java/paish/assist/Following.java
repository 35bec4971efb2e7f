package paish.assist;

import java.util.List;
import java.util.Set;
import paish.assist.Token.Kind;

/** Looks ahead: what follows a token. */
record Following(String text, List<Token> tokens) {

    boolean is(int i, String like) {
        return i + 1 < tokens.size() && tokens.get(i + 1).in(text).equals(like);
    }

    /** Whether what follows on the line is an argument of a call without parentheses. */
    boolean arguments(int i) {
        Token token = tokens.get(i);
        if (i + 1 == tokens.size()) {
            return token.to() < text.length() && !text.substring(token.to()).contains("\n");
        }
        Token next = tokens.get(i + 1);
        boolean gap = next.from() > token.to();
        return switch (next.kind()) {
            case STRING -> next.opens();
            case NUMBER -> true;
            case NAME -> !Set.of("in", "as", "instanceof").contains(next.in(text));
            case OPEN -> next.in(text).equals("[") && gap;
            case OPERATOR -> gap && (next.in(text).equals("-") || next.in(text).equals("!") || next.in(text).equals("@"))
                    && i + 2 < tokens.size() && tokens.get(i + 2).from() == next.to();
            default -> false;
        };
    }

    /** Whether an argument is over behind that token. */
    boolean end(int i) {
        Token after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        return after == null || after.is(Kind.NEWLINE) || after.is(Kind.CLOSE) || after.is(Kind.COMMENT) || Set.of(",", ";").contains(after.in(text));
    }

    /** Whether the statement goes on behind that line's end. */
    boolean goesOn(int newline) {
        for (int i = newline + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.is(Kind.NEWLINE) && !token.is(Kind.COMMENT)) {
                return token.is(Kind.OPERATOR) && Set.of(".", "?.", "*.", "?:", "&&", "||", "?", ":").contains(token.in(text));
            }
        }
        return false;
    }
}
