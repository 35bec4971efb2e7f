package paish.assist;

import java.util.Optional;
import paish.assist.Token.Kind;

/** How far lines are indented: two spaces a level, counted from the line that opened the level. */
final class Indentation {

    private static final int LEVEL = 2;

    private Indentation() {}

    /** @param line that follows the text, or its beginning; a closing bracket at its head ends the level */
    static int of(Outline outline, String line) {
        Optional<Token> last = outline.tokens.isEmpty() ? Optional.empty() : Optional.of(outline.tokens.get(outline.tokens.size() - 1));
        boolean within = last.filter(t -> (t.is(Kind.STRING) || t.is(Kind.COMMENT)) && t.isOpen() && !t.end().equals("\n") && t.to() == outline.text.length()).isPresent();
        if (within) {
            return 0;
        }
        Frame frame = outline.end();
        int base = frame.from < 0 ? 0 : ofLine(outline.text, frame.from);
        boolean closes = !line.isBlank() && ")]}".indexOf(line.strip().charAt(0)) >= 0;
        int level = frame.from < 0 || closes ? 0 : LEVEL;
        boolean goesOn = !closes && frame.isStatements() && (frame.from < 0 ? Lack.of(outline).isPresent() : endsOpen(outline, frame));
        return base + level + (goesOn ? LEVEL : 0);
    }

    private static boolean endsOpen(Outline outline, Frame frame) {
        return outline.last().filter(t -> t.from() > frame.from && t.is(Kind.OPERATOR)
                && !java.util.Set.of("->", ";", "++", "--").contains(t.in(outline.text))).isPresent();
    }

    private static int ofLine(String text, int at) {
        int from = text.lastIndexOf('\n', at) + 1;
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i - from;
    }
}
