package paish.assist;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.assist.Token.Kind;
import paish.language.Block;
import paish.language.Word;

/**
 * What a text consists of: which name is a word, a verb, an argument; which brackets are open at its end.
 * An approximation of Groovy's grammar that reads every text to its end.
 */
final class Outline {

    /** What a name is. */
    enum Role { WORD, VERB, BLOCK, KEYWORD, CONSTANT, KEY, MEMBER, DECLARED, HEAD, VALUE, OTHER }

    /**
     * A name that could be misspelt.
     *
     * @param call whether it is called with something
     * @param harmless an expression, or a parameter in the making
     */
    private record Head(Optional<Block> block, boolean call, boolean harmless) {}

    private static final Set<String> MEMBER_ACCESS = Set.of(".", "?.", "*.", ".&", "::", "??.");

    final String text;
    final List<Token> tokens;
    final Map<Integer, Role> roles = new LinkedHashMap<>();
    final Set<String> declared = new HashSet<>();
    /** The words used in each block, by where it begins. */
    final Map<Integer, Map<Integer, String>> used = new LinkedHashMap<>();
    /** The brackets that are open at the end, the innermost first. */
    final Deque<Frame> open = new ArrayDeque<>();
    /** Of names at the head of a statement and of values, by place. */
    private final Map<Integer, Head> heads = new LinkedHashMap<>();
    /** Brackets that do not fit: more text does not mend that. */
    boolean mismatched;

    private final Vocabulary vocabulary;
    private final Following following;
    private int previous = -1;

    private Outline(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.tokens = Scanner.scan(text);
        this.following = new Following(text, tokens);
        open.push(Frame.whole());
        for (int i = 0; i < tokens.size(); i++) {
            read(i);
        }
    }

    static Outline of(String text, Vocabulary vocabulary) {
        return new Outline(text, vocabulary);
    }

    Frame end() {
        return open.peek();
    }

    /** The last token that is no comment and no line's end. */
    Optional<Token> last() {
        return previous < 0 ? Optional.empty() : Optional.of(tokens.get(previous));
    }

    /** Whether a member's name is to follow. */
    boolean afterDot() {
        return last().filter(t -> t.is(Kind.OPERATOR) && MEMBER_ACCESS.contains(t.in(text))).isPresent();
    }

    /** The block whose words are expected where that name stands. */
    Optional<Block> blockAt(Token name) {
        return Optional.ofNullable(heads.get(name.from())).flatMap(Head::block);
    }

    boolean isCall(Token name) {
        return heads.containsKey(name.from()) && heads.get(name.from()).call();
    }

    boolean isHarmless(Token name) {
        return heads.containsKey(name.from()) && heads.get(name.from()).harmless();
    }

    private void read(int i) {
        Token token = tokens.get(i);
        Frame frame = open.peek();
        switch (token.kind()) {
            case COMMENT -> {
                return;
            }
            case NEWLINE -> {
                if (frame.isStatements() && frame.atStart) {
                    frame.statement = token.to();
                } else if (frame.isStatements() && !continues(frame) && !following.goesOn(i)) {
                    frame.newStatement(token.to());
                }
                return;
            }
            case NAME -> name(i, token, frame);
            case NUMBER -> value(i, token, frame);
            case STRING -> value(i, token, frame);
            case INTERPOLATED -> frame.value();
            case OPEN -> open(token, frame);
            case CLOSE -> close(token);
            case OPERATOR -> operator(token, frame);
        }
        previous = i;
    }

    private void value(int i, Token token, Frame frame) {
        boolean key = token.is(Kind.STRING) && token.opens() && token.closes() && isKey(i, frame);
        if (key) {
            key(token.in(text).substring(Math.min(token.content() - token.from(), token.to() - token.from())), frame);
            return;
        }
        if (token.is(Kind.STRING) && token.opens() && token.closes() && frame.kind != Frame.Kind.LITERAL) {
            frame.call.ifPresent(c -> c.string(text.substring(token.content(), Math.max(token.content(), token.to() - token.end().length()))));
        }
        frame.value();
    }

    private void name(int i, Token token, Frame frame) {
        String name = token.in(text);
        boolean start = frame.atStart;
        if (afterDot() || frame.importing || last().filter(t -> t.in(text).equals("@")).isPresent()) {
            roles.put(i, Role.MEMBER);
            if (frame.importing) {
                declared.add(name);
            }
            boolean annotation = last().filter(t -> t.in(text).equals("@")).isPresent();
            frame.value();
            frame.atStart = annotation;
            return;
        }
        if (isKey(i, frame)) {
            roles.put(i, Role.KEY);
            key(name, frame);
            return;
        }
        if (Keywords.ALL.contains(name)) {
            keyword(i, name, frame, start);
            return;
        }
        if (isDeclaration(i, frame)) {
            roles.put(i, Role.DECLARED);
            declared.add(name);
            frame.value();
            return;
        }
        free(i, name, frame, start);
    }

    /** A name that stands for itself. */
    private void free(int i, String name, Frame frame, boolean start) {
        boolean arguments = following.arguments(i);
        boolean place = frame.block.isPresent() && start && frame.isStatements();
        Optional<Word> word = place ? frame.block.get().word(name) : Optional.empty();
        Optional<Word> verb = word.isPresent() ? Optional.empty() : vocabulary.verb(name, frame.block.isPresent()).filter(v -> !following.is(i, "="));
        boolean kind = frame.block.isEmpty() && vocabulary.block(name).isPresent();
        Role role = word.isPresent() ? Role.WORD
                : verb.isPresent() && (frame.block.isEmpty() || arguments || following.is(i, "(") || following.is(i, ".")) ? Role.VERB
                : kind ? Role.BLOCK
                : vocabulary.isConstant(name) ? Role.CONSTANT
                : start ? Role.HEAD
                : isWholeArgument(i, frame) ? Role.VALUE
                : Role.OTHER;
        roles.put(i, role);
        if (word.isPresent()) {
            frame.used.put(tokens.get(i).from(), name);
            used.put(frame.blockFrom, frame.used);
        }
        if (role == Role.HEAD || role == Role.VALUE) {
            heads.put(tokens.get(i).from(), new Head(frame.block, arguments || following.is(i, "(") || following.is(i, "{"), role == Role.HEAD && isHarmless(i, frame)));
        }
        boolean head = word.isPresent() || arguments && (verb.isPresent() || start);
        frame.value();
        if (head) {
            frame.calls(new CallSite(name, word.or(() -> verb), word.isPresent()));
            frame.afterValue = !arguments && !following.is(i, "(");
        }
    }

    private boolean isHarmless(int i, Frame frame) {
        boolean last = i + 1 == tokens.size();
        boolean expression = !last && tokens.get(i + 1).is(Kind.OPERATOR) && !following.is(i, ";") && !following.is(i, "@") || !last && following.is(i, "[") && !following.arguments(i);
        boolean parameter = frame.firstStatement && !frame.isBlock() && (last || following.is(i, ","));
        return expression || parameter;
    }

    private void keyword(int i, String name, Frame frame, boolean start) {
        roles.put(i, Role.KEYWORD);
        frame.atStart = Keywords.WITH_BODY.contains(name) || start && Set.of("static", "final", "abstract").contains(name);
        frame.afterValue = Keywords.VALUES.contains(name);
        frame.importing = Set.of("import", "package").contains(name);
        if (!frame.afterValue && frame.isStatements()) {
            frame.call = Optional.empty();
        }
    }

    private boolean isKey(int i, Frame frame) {
        boolean cased = last().filter(t -> t.in(text).equals("case")).isPresent();
        return frame.questions == 0 && !cased && following.is(i, ":");
    }

    private void key(String name, Frame frame) {
        boolean label = frame.isStatements() && frame.call.isEmpty();
        if (frame.kind != Frame.Kind.LITERAL) {
            frame.call.ifPresent(c -> c.named(name));
        }
        if (label) {
            frame.newStatement(frame.statement);
        } else {
            frame.operand();
        }
    }

    private boolean isDeclaration(int i, Frame frame) {
        boolean after = last().filter(t -> t.is(Kind.NAME) && Keywords.DECLARING.contains(t.in(text))).isPresent();
        boolean typed = last().filter(t -> t.is(Kind.NAME) && Character.isUpperCase(text.charAt(t.from()))
                && frame.afterValue && roles.get(previous) != Role.CONSTANT).isPresent();
        boolean parameter = frame.kind == Frame.Kind.ARGUMENTS
                && (frame.callee.equals("for") && (following.is(i, "in") || following.is(i, ":")) || frame.callee.equals("def") || frame.callee.equals("catch") || declared.contains(frame.callee) && !frame.callee.isEmpty());
        boolean assigned = frame.isStatements() && following.is(i, "=") && !(frame.block.isPresent() && frame.block.get().word(tokens.get(i).in(text)).isPresent());
        return after || typed || parameter || assigned;
    }

    /** The only thing in an argument of a word of a block. */
    private boolean isWholeArgument(int i, Frame frame) {
        boolean ofWord = frame.call.filter(c -> c.ofBlock() && c.word().isPresent()).isPresent() && !frame.afterValue;
        Optional<Token> before = last();
        boolean begins = before.filter(t -> t.is(Kind.NAME) || Set.of(",", ":", "(").contains(t.in(text))).isPresent();
        return ofWord && frame.kind != Frame.Kind.LITERAL && begins && following.end(i);
    }

    private void open(Token token, Frame frame) {
        String bracket = token.in(text);
        if (bracket.equals("{")) {
            open.push(braces(token, frame));
        } else if (bracket.equals("(")) {
            open.push(parentheses(token, frame));
        } else if (bracket.equals("${")) {
            open.push(frame.inner(Frame.Kind.INDEX, '{', token.from(), "", Optional.empty()));
        } else {
            boolean index = frame.afterValue && last().filter(t -> t.to() == token.from()).isPresent();
            open.push(index
                    ? frame.inner(Frame.Kind.INDEX, '[', token.from(), "", Optional.empty())
                    : frame.inner(Frame.Kind.LITERAL, '[', token.from(), "", frame.call));
        }
        frame.operand();
    }

    private Frame parentheses(Token token, Frame frame) {
        Optional<Token> before = last().filter(t -> t.is(Kind.NAME));
        String callee = before.map(t -> t.in(text)).orElse("");
        if (before.isEmpty() || Keywords.ALL.contains(callee)) {
            return frame.inner(Frame.Kind.ARGUMENTS, '(', token.from(), callee, Optional.empty());
        }
        CallSite site = roles.get(previous) == Role.WORD ? frame.call.orElseThrow()
                : new CallSite(callee, roles.get(previous) == Role.VERB ? vocabulary.verb(callee) : Optional.empty(), false);
        return frame.inner(Frame.Kind.ARGUMENTS, '(', token.from(), callee, Optional.of(site));
    }

    private Frame braces(Token token, Frame frame) {
        Optional<Token> before = last();
        boolean named = before.filter(t -> t.is(Kind.NAME)).isPresent() && roles.get(previous) != Role.MEMBER;
        boolean closed = before.filter(t -> t.in(text).equals(")")).isPresent();
        String callee = named ? before.get().in(text) : closed ? frame.closed.map(f -> f.callee).orElse("") : "";
        boolean further = before.filter(t -> t.in(text).equals(",") || t.is(Kind.STRING)).isPresent();
        if (further) {
            callee = frame.call.filter(c -> c.ofBlock() || vocabulary.opened(c.name()).isPresent()).map(CallSite::name).orElse("");
        }
        String name = callee;
        Optional<Block> opened = frame.block.isPresent()
                ? frame.block.get().word(name).flatMap(Word::block)
                : vocabulary.block(name).or(() -> vocabulary.opened(name));
        Frame braces = opened.map(b -> frame.opening(b, name, token.from()))
                .orElseGet(() -> frame.inner(Frame.Kind.STATEMENTS, '{', token.from(), name, Optional.empty()));
        opened.ifPresent(b -> used.put(token.from(), braces.used));
        return braces;
    }

    private void close(Token token) {
        char wanted = switch (text.charAt(token.from())) {
            case ')' -> '(';
            case ']' -> '[';
            default -> '{';
        };
        if (open.peek().bracket != wanted) {
            mismatched = true;
            if (open.stream().noneMatch(f -> f.bracket == wanted)) {
                return;
            }
        }
        Frame closed = open.pop();
        while (closed.bracket != wanted) {
            closed = open.pop();
        }
        Frame frame = open.peek();
        frame.closed = Optional.of(closed);
        frame.value();
        boolean condition = wanted == '(' && Keywords.WITH_CONDITION.contains(closed.callee);
        boolean body = wanted == '{' && (Keywords.WITH_CONDITION.contains(closed.callee) || Keywords.WITH_BODY.contains(closed.callee));
        if (condition || body) {
            boolean first = frame.firstStatement;
            int statement = frame.statement;
            frame.newStatement(statement);
            frame.firstStatement = first;
        }
    }

    private void operator(Token token, Frame frame) {
        switch (token.in(text)) {
            case ";" -> frame.newStatement(token.to());
            case "," -> frame.comma();
            case "->" -> arrow(token, frame);
            case "?" -> {
                frame.questions++;
                frame.operand();
            }
            case ":" -> {
                frame.questions = Math.max(0, frame.questions - 1);
                frame.operand();
            }
            case "++", "--" -> frame.atStart = false;
            case "@" -> frame.afterValue = false;
            default -> frame.operand();
        }
    }

    /** The names before it are a closure's parameters. */
    private void arrow(Token token, Frame frame) {
        if (!frame.isStatements()) {
            frame.operand();
            return;
        }
        for (int i = previous; i >= 0 && tokens.get(i).from() >= frame.statement; i--) {
            if (tokens.get(i).is(Kind.NAME) && roles.get(i) != Role.KEYWORD) {
                roles.put(i, Role.DECLARED);
                declared.add(tokens.get(i).in(text));
                frame.used.remove(tokens.get(i).from());
            }
        }
        frame.newStatement(token.to());
    }

    private boolean continues(Frame frame) {
        return previous >= 0 && tokens.get(previous).from() > frame.from && !frame.atStart
                && tokens.get(previous).is(Kind.OPERATOR) && !Set.of("++", "--", "->", ";").contains(tokens.get(previous).in(text));
    }

}
