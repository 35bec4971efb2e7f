package paish.assist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.assist.Token.Kind;
import paish.script.Rows;
import paish.script.Verbs;

/**
 * What stands before a dot, as far as it is known without evaluating anything.
 *
 * @param value where it is known
 * @param listing the operation whose rows it is made of, or empty
 * @param row whether it is one of those rows, not all of them
 */
record Receiver(Optional<Object> value, Optional<Class<?>> type, Optional<String> listing, boolean row) {

    private static final int MOST = 400;

    static final Receiver UNKNOWN = new Receiver(Optional.empty(), Optional.empty(), Optional.empty(), false);

    static Receiver of(Object value) {
        return value instanceof Rows rows
                ? new Receiver(Optional.of(value), Optional.of(Rows.class), Verbs.listing(rows.of()), false)
                : new Receiver(Optional.ofNullable(value), Optional.ofNullable(value).map(Object::getClass), Optional.empty(), false);
    }

    static Receiver typed(Class<?> type) {
        return new Receiver(Optional.empty(), Optional.of(type), Optional.empty(), false);
    }

    /** Reads the chain that ends with the outline's last dot. */
    static Receiver before(Outline outline, Map<String, ?> variables) {
        List<Token> tokens = outline.tokens.stream().filter(t -> !t.is(Kind.NEWLINE) && !t.is(Kind.COMMENT)).toList();
        // A longer chain is nobody's, and would be too deep.
        return at(tokens.subList(Math.max(0, tokens.size() - MOST), tokens.size()), Math.min(tokens.size(), MOST) - 2, outline.text, variables);
    }

    /** The receiver whose last token is at {@code end}. */
    private static Receiver at(List<Token> tokens, int end, String text, Map<String, ?> variables) {
        if (end < 0) {
            return UNKNOWN;
        }
        Token last = tokens.get(end);
        boolean member = end > 0 && (tokens.get(end - 1).in(text).equals(".") || tokens.get(end - 1).in(text).equals("?."));
        return switch (last.kind()) {
            case NUMBER -> typed(last.in(text).contains(".") ? java.math.BigDecimal.class : Integer.class);
            case STRING -> typed(String.class);
            case NAME -> member ? at(tokens, end - 2, text, variables).property(last.in(text)) : named(last.in(text), variables);
            case CLOSE -> bracketed(tokens, end, text, variables);
            default -> UNKNOWN;
        };
    }

    private static Receiver named(String name, Map<String, ?> variables) {
        if (variables.get(name) != null) {
            return of(variables.get(name));
        }
        return Verbs.listing(name).isPresent() ? rowsOf(name) : UNKNOWN;
    }

    private static Receiver rowsOf(String lookup) {
        return new Receiver(Optional.empty(), Optional.of(Rows.class), Verbs.listing(lookup), false);
    }

    private static Receiver bracketed(List<Token> tokens, int close, String text, Map<String, ?> variables) {
        int open = opener(tokens, close, text);
        if (open < 0) {
            return UNKNOWN;
        }
        Token before = open > 0 ? tokens.get(open - 1) : null;
        boolean adjacent = before != null && before.to() == tokens.get(open).from();
        boolean index = text.charAt(tokens.get(close).from()) == ']';
        if (index && !(adjacent && (before.is(Kind.NAME) || before.is(Kind.CLOSE)))) {
            boolean map = close > open + 1 && tokens.subList(open, close).stream().anyMatch(t -> t.in(text).equals(":"));
            return typed(map ? java.util.LinkedHashMap.class : java.util.ArrayList.class);
        }
        if (index) {
            return close == open + 2 ? at(tokens, open - 1, text, variables).indexed(tokens.get(open + 1), text) : UNKNOWN;
        }
        if (!adjacent || !before.is(Kind.NAME)) {
            return UNKNOWN;
        }
        boolean member = open > 1 && tokens.get(open - 2).in(text).equals(".");
        return member ? at(tokens, open - 3, text, variables).called(before.in(text))
                : Verbs.listing(before.in(text)).isPresent() ? rowsOf(before.in(text)) : UNKNOWN;
    }

    private static int opener(List<Token> tokens, int close, String text) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += tokens.get(i).is(Kind.CLOSE) ? 1 : tokens.get(i).is(Kind.OPEN) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private Receiver property(String name) {
        Object held = value.filter(v -> v instanceof Map<?, ?> && isPlain(v)).map(v -> ((Map<?, ?>) v).get(name)).orElse(null);
        return held == null ? UNKNOWN : of(held);
    }

    private Receiver indexed(Token index, String text) {
        if (index.is(Kind.STRING)) {
            return property(text.substring(Math.min(index.content(), index.to()), Math.max(index.content(), index.to() - index.end().length())));
        }
        return index.is(Kind.NUMBER) ? element(index.in(text)) : UNKNOWN;
    }

    private Receiver called(String method) {
        return java.util.Set.of("first", "last", "head", "find").contains(method) ? element("0") : UNKNOWN;
    }

    private Receiver element(String index) {
        if (listing.isPresent() && !row) {
            return new Receiver(value.flatMap(v -> ((Rows) v).known()), Optional.of(Map.class), listing, true);
        }
        int i = index.matches("\\d{1,6}") ? Integer.parseInt(index) : -1;
        return value.filter(v -> v instanceof List<?> list && isPlain(v) && i >= 0 && i < list.size()).map(v -> of(((List<?>) v).get(i))).orElse(UNKNOWN);
    }

    /** One of Java's own collections: others may do anything when they are read. */
    static boolean isPlain(Object value) {
        return value.getClass().getName().startsWith("java.util.");
    }
}
