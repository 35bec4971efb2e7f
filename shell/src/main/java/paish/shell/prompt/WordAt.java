package paish.shell.prompt;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** The piece of a text that a completion replaces: the name before and behind the cursor, or what a string holds so far. */
record WordAt(String line, int cursor, int from, int to) implements CompletingParsedLine {

    static WordAt of(String text, int cursor) {
        int quote = openQuote(text, cursor);
        if (quote >= 0) {
            return new WordAt(text, cursor, quote + 1, cursor);
        }
        boolean command = text.startsWith("/");
        int from = cursor;
        while (from > 0 && belongs(text.charAt(from - 1), command)) {
            from--;
        }
        int to = cursor;
        while (to < text.length() && belongs(text.charAt(to), command)) {
            to++;
        }
        return new WordAt(text, cursor, from, to);
    }

    private static boolean belongs(char c, boolean command) {
        return command ? !Character.isWhitespace(c) : Character.isJavaIdentifierPart(c);
    }

    /** Of the string on the cursor's line that is open there; -1 when none is. */
    private static int openQuote(String text, int cursor) {
        int open = -1;
        for (int i = text.lastIndexOf('\n', cursor - 1) + 1; i < cursor; i++) {
            char c = text.charAt(i);
            if (c == '\\' && open >= 0) {
                i++;
            } else if (open >= 0 ? c == text.charAt(open) : c == '\'' || c == '"') {
                open = open >= 0 ? -1 : i;
            }
        }
        return open;
    }

    @Override
    public String word() {
        return line.substring(from, to);
    }

    @Override
    public int wordCursor() {
        return cursor - from;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return to - from;
    }
}
