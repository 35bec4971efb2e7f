package paish.workload.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import paish.workload.reading.PythonToken.Kind;

/** A Python program as tokens (Python Language Reference, chapter 2), with IPython's shell lines. */
public final class PythonReader {

    private final String text;
    private final List<PythonToken> tokens = new ArrayList<>();
    private int at;
    private int line;
    private int depth;

    private PythonReader(Passage passage) {
        this.text = passage.text().replace("\r\n", "\n");
        this.line = passage.line();
    }

    public static List<PythonToken> read(Passage passage) {
        PythonReader reader = new PythonReader(passage);
        while (reader.at < reader.text.length()) {
            reader.step(reader.text.charAt(reader.at));
        }
        reader.end();
        return List.copyOf(reader.tokens);
    }

    private void step(char c) {
        if (c == '\n') {
            end();
            line++;
            at++;
        } else if (text.startsWith("\\\n", at)) {
            line++;
            at += 2;
        } else if (c == '#') {
            at = endOfLine();
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if ((c == '!' || c == '%') && depth == 0 && begins()) {
            cell();
        } else if (quote(at)) {
            string(false);
        } else if (Character.isJavaIdentifierStart(c) && c != '$') {
            name();
        } else if (Character.isDigit(c)) {
            take(Kind.NUMBER, d -> word(d) || d == '.');
        } else {
            operator(c);
        }
    }

    private void operator(char c) {
        depth = Math.max(0, depth + ("([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0));
        if (c == ';' && depth == 0) {
            end();
        } else {
            add(Kind.OPERATOR, String.valueOf(c));
        }
        at++;
    }

    private void name() {
        int prefix = at;
        while (prefix < text.length() && prefix - at < 2 && "rRbBuUfF".indexOf(text.charAt(prefix)) >= 0) {
            prefix++;
        }
        if (prefix > at && quote(prefix)) {
            boolean raw = text.substring(at, prefix).toLowerCase(java.util.Locale.ROOT).contains("r");
            at = prefix;
            string(raw);
        } else {
            take(Kind.NAME, PythonReader::word);
        }
    }

    private void take(Kind kind, IntPredicate characters) {
        int from = at;
        do {
            at++;
        } while (at < text.length() && characters.test(text.charAt(at)));
        add(kind, text.substring(from, at));
    }

    private static boolean word(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private void string(boolean raw) {
        String quote = text.substring(at, at + 1);
        String end = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
        int from = line;
        StringBuilder value = new StringBuilder();
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            char c = text.charAt(at);
            if (c == '\n' && end.length() == 1) {
                break;
            }
            if (c == '\\' && at + 1 < text.length()) {
                value.append(escaped(text.charAt(at + 1), raw));
                line += text.charAt(at + 1) == '\n' ? 1 : 0;
                at += 2;
            } else {
                value.append(c);
                line += c == '\n' ? 1 : 0;
                at++;
            }
        }
        at += text.startsWith(end, at) ? end.length() : 0;
        tokens.add(new PythonToken(Kind.STRING, value.toString(), from));
    }

    private static String escaped(char c, boolean raw) {
        return raw ? "\\" + c : switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case '\n' -> "";
            case '\\', '\'', '"' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private void cell() {
        int from = line;
        StringBuilder command = new StringBuilder();
        at++;
        int end = endOfLine();
        while (end < text.length() && text.charAt(end - 1) == '\\') {
            command.append(text, at, end + 1);
            at = end + 1;
            line++;
            end = endOfLine();
        }
        tokens.add(new PythonToken(Kind.CELL, command + text.substring(at, end), from));
        at = end;
    }

    private boolean begins() {
        return tokens.isEmpty() || tokens.get(tokens.size() - 1).kind() == Kind.END;
    }

    private boolean quote(int where) {
        return where < text.length() && "'\"".indexOf(text.charAt(where)) >= 0;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void end() {
        if (depth == 0 && !begins()) {
            add(Kind.END, "");
        }
    }

    private void add(Kind kind, String value) {
        tokens.add(new PythonToken(kind, value, line));
    }
}
