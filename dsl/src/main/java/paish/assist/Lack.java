package paish.assist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import paish.assist.Token.Kind;

/** What a text lacks to be whole. */
final class Lack {

    private static final String VALUE = "a value";
    private static final String BODY = "a body";

    private static final Set<String> AWAITING = Set.of(
            "new", "throw", "assert", "def", "var", "import", "package", "in", "as", "instanceof", "extends", "implements", "case", "class", "interface",
            "enum", "trait", "throws");

    private final Outline outline;
    private final String text;
    private final List<Token> tokens;

    private Lack(Outline outline) {
        this.outline = outline;
        this.text = outline.text;
        this.tokens = outline.tokens.stream().filter(t -> !t.is(Kind.NEWLINE) && !(t.is(Kind.COMMENT) && !isOpenComment(t))).toList();
    }

    static Optional<String> of(Outline outline) {
        return new Lack(outline).lack();
    }

    private Optional<String> lack() {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Token last = tokens.get(tokens.size() - 1);
        if (outline.mismatched) {
            return Optional.empty();
        }
        if (last.is(Kind.COMMENT)) {
            return Optional.of("*/");
        }
        if (isOpenString(last)) {
            return Set.of("'", "\"").contains(last.end()) ? Optional.empty() : Optional.of(last.end());
        }
        if (brokenLine()) {
            return Optional.empty();
        }
        if (outline.open.size() > 1) {
            return Optional.of(switch (outline.end().bracket) {
                case '(' -> ")";
                case '[' -> "]";
                default -> "}";
            });
        }
        if (text.stripTrailing().endsWith("\\") && last.in(text).equals("\\")) {
            return Optional.of("the rest of the line");
        }
        return switch (last.kind()) {
            case OPERATOR -> operator(last);
            case NAME -> name(last);
            case CLOSE -> closed(last);
            default -> Optional.empty();
        };
    }

    private Optional<String> operator(Token last) {
        String operator = last.in(text);
        boolean wholeImport = operator.equals("*") && tokens.size() > 1 && before(1).in(text).equals(".");
        return Set.of("++", "--", ";").contains(operator) || wholeImport ? Optional.empty() : Optional.of(VALUE);
    }

    private Optional<String> name(Token last) {
        String name = last.in(text);
        boolean member = tokens.size() > 1 && Set.of(".", "?.", "*.", ".&", "::").contains(before(1).in(text));
        if (member) {
            return annotates() ? Optional.of("what is annotated") : Optional.empty();
        }
        if (AWAITING.contains(name)) {
            return Optional.of(VALUE);
        }
        if (Keywords.WITH_BODY.contains(name)) {
            return Optional.of(BODY);
        }
        if (annotates()) {
            return Optional.of("what is annotated");
        }
        return inStatement("class", "interface", "enum", "trait") ? Optional.of("{") : Optional.empty();
    }

    private Optional<String> closed(Token last) {
        Optional<Frame> frame = outline.end().closed;
        String callee = frame.map(f -> f.callee).orElse("");
        if (last.in(text).equals(")")) {
            boolean endsLoop = callee.equals("while") && afterDo(frame.orElseThrow());
            if (Keywords.WITH_CONDITION.contains(callee) && !endsLoop) {
                return Optional.of(BODY);
            }
            if (annotates()) {
                return Optional.of("what is annotated");
            }
            return declares(frame) ? Optional.of("{") : Optional.empty();
        }
        if (last.in(text).equals("}") && callee.equals("try")) {
            return Optional.of("catch");
        }
        return last.in(text).equals("}") && callee.equals("do") ? Optional.of("while") : Optional.empty();
    }

    /** {@code while} after {@code do { … }} has no body of its own. */
    private boolean afterDo(Frame condition) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).from() == condition.from) {
                return i > 1 && tokens.get(i - 2).in(text).equals("}") && doBefore(i - 2);
            }
        }
        return false;
    }

    private boolean doBefore(int close) {
        int depth = 0;
        for (int i = close; i > 0; i--) {
            String token = tokens.get(i).in(text);
            depth += tokens.get(i).is(Kind.CLOSE) && token.equals("}") ? 1 : tokens.get(i).is(Kind.OPEN) && token.endsWith("{") ? -1 : 0;
            if (depth == 0) {
                return tokens.get(i - 1).in(text).equals("do");
            }
        }
        return false;
    }

    /** A method's head: {@code def f(x)}, {@code int f()}. */
    private boolean declares(Optional<Frame> parentheses) {
        int open = parentheses.map(f -> f.from).orElse(-1);
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i).from() == open) {
                return tokens.get(i - 1).is(Kind.NAME) && Keywords.DECLARING.contains(tokens.get(i - 2).in(text));
            }
        }
        return false;
    }

    private boolean annotates() {
        int line = text.lastIndexOf('\n', Math.max(0, before(0).from() - 1)) + 1;
        List<Token> statement = tokens.stream().filter(t -> t.from() >= line).toList();
        return statement.size() > 1 && statement.get(0).in(text).equals("@") && !statement.get(1).in(text).equals("interface")
                && statement.stream().skip(2).allMatch(new OneAnnotation()::takes);
    }

    /** Dots and names, then at most one pair of parentheses. */
    private final class OneAnnotation {

        private int depth;
        private boolean argued;
        private boolean dotted;

        boolean takes(Token token) {
            String is = token.in(text);
            if (token.is(Kind.OPEN)) {
                boolean first = depth > 0 || !argued;
                depth++;
                argued = true;
                return first;
            }
            if (token.is(Kind.CLOSE)) {
                depth--;
                return true;
            }
            boolean name = depth > 0 || is.equals(".") || dotted && token.is(Kind.NAME);
            dotted = is.equals(".");
            return name;
        }
    }

    private boolean inStatement(String... keywords) {
        int from = outline.end().statement;
        return tokens.stream().filter(t -> t.from() >= from && t.is(Kind.NAME)).anyMatch(t -> Set.of(keywords).contains(t.in(text)))
                && tokens.stream().filter(t -> t.from() >= from).noneMatch(t -> t.is(Kind.OPEN) || t.in(text).equals("."));
    }

    /** A string of one line that its line's end broke: an error, whatever follows. */
    private boolean brokenLine() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean interrupted = token.to() < text.length() && text.charAt(token.to()) == '$';
            if (token.is(Kind.STRING) && token.isOpen() && !interrupted && token.to() < text.length() && text.charAt(token.to()) == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean isOpenString(Token token) {
        return token.is(Kind.STRING) && token.isOpen() && token.to() == text.length();
    }

    private static boolean isOpenComment(Token token) {
        return token.isOpen() && token.end().equals("*/");
    }

    private Token before(int back) {
        return tokens.get(tokens.size() - 1 - back);
    }
}
