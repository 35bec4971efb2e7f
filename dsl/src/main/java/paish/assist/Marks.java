package paish.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import paish.assist.Mark.Kind;
import paish.language.Suggestions;

/** The colours of a text. */
final class Marks {

    private static final Set<String> OF_SCRIPTS = Set.of("binding", "out", "args", "it", "owner", "delegate");

    private final Outline outline;
    private final Vocabulary vocabulary;
    private final Set<String> variables;
    private final List<Mark> marks = new ArrayList<>();

    private Marks(Outline outline, Vocabulary vocabulary, Set<String> variables) {
        this.outline = outline;
        this.vocabulary = vocabulary;
        this.variables = variables;
    }

    static List<Mark> of(Outline outline, Vocabulary vocabulary, Set<String> variables) {
        Marks marks = new Marks(outline, vocabulary, variables);
        for (int i = 0; i < outline.tokens.size(); i++) {
            marks.mark(i, outline.tokens.get(i));
        }
        return List.copyOf(marks.marks);
    }

    private void mark(int i, Token token) {
        switch (token.kind()) {
            case STRING -> add(token, Kind.STRING);
            case NUMBER -> add(token, Kind.NUMBER);
            case COMMENT -> add(token, Kind.COMMENT);
            case NAME -> name(token, outline.roles.getOrDefault(i, Outline.Role.OTHER));
            default -> { }
        }
    }

    private void name(Token token, Outline.Role role) {
        String name = token.in(outline.text);
        boolean own = variables.contains(name) || outline.declared.contains(name);
        switch (role) {
            case WORD, BLOCK -> add(token, Kind.WORD);
            case KEYWORD -> add(token, Kind.KEYWORD);
            case VERB -> {
                if (!own) {
                    add(token, Kind.VERB);
                }
            }
            case CONSTANT -> {
                if (!own) {
                    add(token, Kind.CONSTANT);
                }
            }
            case HEAD, VALUE -> {
                if (!own && isUnknown(token, name, role)) {
                    add(token, Kind.UNKNOWN);
                }
            }
            default -> { }
        }
    }

    private boolean isUnknown(Token token, String name, Outline.Role role) {
        boolean meant = OF_SCRIPTS.contains(name) || vocabulary.methods().contains(name) || Character.isUpperCase(name.charAt(0)) && role == Outline.Role.HEAD
                || name.matches("_\\d*");
        if (meant || outline.isHarmless(token)) {
            return false;
        }
        boolean typing = token.to() == outline.text.length() && known(token, role).stream().anyMatch(k -> k.startsWith(name));
        // Outside blocks anything may be a method of the user's: only what looks like a verb is called misspelt.
        boolean inBlock = outline.blockAt(token).isPresent();
        return !typing && (inBlock || outline.isCall(token) && Suggestions.nearest(name, vocabulary.topLevel()).isPresent());
    }

    private List<String> known(Token token, Outline.Role role) {
        Stream<String> here = role == Outline.Role.HEAD
                ? outline.blockAt(token).map(b -> b.words().keySet().stream()).orElse(vocabulary.topLevel().stream())
                : Stream.concat(paish.script.Constants.names().stream(), vocabulary.verbs().keySet().stream());
        Stream<String> own = Stream.concat(variables.stream(), outline.declared.stream());
        return Stream.of(here, own, Keywords.ALL.stream(), vocabulary.methods().stream(), OF_SCRIPTS.stream()).flatMap(s -> s).toList();
    }

    private void add(Token token, Kind kind) {
        if (token.to() > token.from()) {
            marks.add(new Mark(token.from(), token.to(), kind));
        }
    }
}
