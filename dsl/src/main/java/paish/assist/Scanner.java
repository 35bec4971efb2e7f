package paish.assist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import paish.assist.Token.Kind;

/** Takes a text of Groovy apart. Every text can be taken apart: what is wrong or not finished gives tokens as well. */
final class Scanner {

    private static final List<String> OPERATORS = List.of(
            ">>>=", "<=>", "===", "!==", "==~", "**=", "<<=", ">>=", ">>>", "...", "..<", "<..", "?.", "*.", ".&", "::", "??.", "?:", "?=", "->", "=~", "==", "!=",
            "<=", ">=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "**", "<<", ">>", "..");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    /** For each open brace the end of the string that it interrupts, or empty. */
    private final Deque<String> braces = new ArrayDeque<>();
    private int at;

    private Scanner(String text) {
        this.text = text;
    }

    static List<Token> scan(String text) {
        Scanner scanner = new Scanner(text);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        return scanner.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            add(Kind.NEWLINE, at + 1);
        } else if (c == '\\' && looks("\n", at + 1)) {
            at += 2;
        } else if (c == '\\' && looks("\r\n", at + 1)) {
            at += 3;
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (looks("//", at) || at == 0 && looks("#!", at)) {
            int end = text.indexOf('\n', at);
            tokens.add(new Token(Kind.COMMENT, at, end < 0 ? text.length() : end, true, end >= 0, "\n"));
            at = end < 0 ? text.length() : end;
        } else if (looks("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            tokens.add(new Token(Kind.COMMENT, at, end < 0 ? text.length() : end + 2, true, end >= 0, "*/"));
            at = end < 0 ? text.length() : end + 2;
        } else if (looks("'''", at) || looks("\"\"\"", at)) {
            string(at, at + 3, text.substring(at, at + 3), true);
        } else if (c == '\'' || c == '"') {
            string(at, at + 1, String.valueOf(c), true);
        } else if (looks("$/", at) && operandMayFollow()) {
            string(at, at + 2, "/$", true);
        } else if (c == '/' && operandMayFollow()) {
            string(at, at + 1, "/", true);
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Kind.NAME, pastName(at));
        } else if (Character.isDigit(c)) {
            add(Kind.NUMBER, pastNumber());
        } else if ("([{".indexOf(c) >= 0) {
            if (c == '{') {
                braces.push("");
            }
            add(Kind.OPEN, at + 1);
        } else if (")]}".indexOf(c) >= 0) {
            String interrupted = c == '}' && !braces.isEmpty() ? braces.pop() : "";
            add(Kind.CLOSE, at + 1);
            if (!interrupted.isEmpty()) {
                string(at, at, interrupted, false);
            }
        } else {
            add(Kind.OPERATOR, at + operator());
        }
    }

    private int operator() {
        return OPERATORS.stream().filter(o -> looks(o, at)).findFirst().map(String::length).orElse(1);
    }

    /** @param from where the piece begins, {@code i} where its own text does */
    private void string(int from, int i, String end, boolean opens) {
        boolean expands = !end.startsWith("'");
        boolean oneLine = end.equals("'") || end.equals("\"");
        boolean backslash = !end.equals("/$");
        while (i < text.length()) {
            char c = text.charAt(i);
            if (text.startsWith(end, i)) {
                piece(from, i + end.length(), end, opens, true);
                return;
            }
            if (oneLine && c == '\n') {
                piece(from, i, end, opens, false);
                return;
            }
            if (c == '\\' && backslash && i + 1 < text.length() && (!end.equals("/") || text.charAt(i + 1) == '/')) {
                i += 2;
            } else if (!backslash && (looks("$$", i) || looks("$/", i))) {
                i += 2;
            } else if (expands && looks("${", i)) {
                piece(from, i, end, opens, false);
                braces.push(end);
                add(Kind.OPEN, i + 2);
                return;
            } else if (expands && c == '$' && i + 1 < text.length() && isInterpolatedStart(text.charAt(i + 1))) {
                piece(from, i, end, opens, false);
                at = i + 1;
                add(Kind.INTERPOLATED, pastPath(at));
                from = at;
                i = at;
                opens = false;
            } else {
                i++;
            }
        }
        piece(from, text.length(), end, opens, false);
    }

    private void piece(int from, int to, String end, boolean opens, boolean closes) {
        if (to > from || opens || to == text.length()) {
            tokens.add(new Token(Kind.STRING, from, to, opens, closes, end));
        }
        at = to;
    }

    private static boolean isInterpolatedStart(char c) {
        return c != '$' && Character.isJavaIdentifierStart(c);
    }

    private int pastPath(int from) {
        int i = pastInterpolated(from);
        while (i + 1 < text.length() && text.charAt(i) == '.' && isInterpolatedStart(text.charAt(i + 1))) {
            i = pastInterpolated(i + 1);
        }
        return i;
    }

    private int pastInterpolated(int i) {
        while (i < text.length() && text.charAt(i) != '$' && Character.isJavaIdentifierPart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int pastName(int i) {
        while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int pastNumber() {
        int i = pastName(at);
        boolean fraction = i + 1 < text.length() && text.charAt(i) == '.' && Character.isDigit(text.charAt(i + 1));
        if (fraction) {
            i = pastName(i + 1);
        }
        boolean exponent = i + 1 < text.length() && "eE".indexOf(text.charAt(i - 1)) >= 0 && !looks("0x", at)
                && "+-".indexOf(text.charAt(i)) >= 0 && Character.isDigit(text.charAt(i + 1));
        return exponent ? pastName(i + 1) : i;
    }

    /** A slash begins a string where a value may stand, else it divides. */
    private boolean operandMayFollow() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token last = tokens.get(i);
            switch (last.kind()) {
                case COMMENT:
                    continue;
                case NAME:
                    return Keywords.BEFORE_VALUE.contains(last.in(text));
                case NUMBER, STRING, INTERPOLATED, CLOSE:
                    return false;
                case OPERATOR:
                    return !Set.of("++", "--").contains(last.in(text));
                default:
                    return true;
            }
        }
        return true;
    }

    private void add(Kind kind, int to) {
        tokens.add(Token.of(kind, at, to));
        at = to;
    }

    private boolean looks(String like, int from) {
        return text.startsWith(like, from);
    }
}
