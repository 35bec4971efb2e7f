package paish.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import paish.language.Block;
import paish.language.Diagnostic;
import paish.language.Place;
import paish.language.Suggestions;
import paish.language.Undetermined;
import paish.language.Word;
import paish.language.WordReader;

/** What the compiler finds wrong with words and verbs, before anything is evaluated. */
final class WordFindings {

    private final String file;
    private final List<String> kinds;
    private final List<Diagnostic> found = new ArrayList<>();

    WordFindings(String file, List<String> kinds) {
        this.file = file;
        this.kinds = kinds;
    }

    List<Diagnostic> found() {
        return found;
    }

    /** A word's arguments, as far as they are constants. */
    void check(Word word, String path, MethodCallExpression call) {
        List<Object> values = new ArrayList<>();
        Map<String, Object> named = new LinkedHashMap<>();
        List<Expression> given = Calls.arguments(call);
        for (int i = 0; i < given.size(); i++) {
            boolean body = i == given.size() - 1 && given.get(i) instanceof org.codehaus.groovy.ast.expr.ClosureExpression;
            if (i == 0 && given.get(0) instanceof MapExpression map) {
                map.getMapEntryExpressions().forEach(e -> named.put(key(e), ConstantValues.of(e.getValueExpression())));
            } else if (!body) {
                values.add(ConstantValues.of(given.get(i)));
            }
        }
        boolean spread = named.containsKey("");
        named.remove("");
        if (!spread && given.stream().noneMatch(org.codehaus.groovy.ast.expr.SpreadExpression.class::isInstance)) {
            new WordReader(word, path, place(call), found::add).read(values, named, Optional.empty());
        }
    }

    /** @return the word that was probably meant, or empty */
    String unknownWord(String path, Block block, String name, ASTNode at) {
        Optional<String> meant = Suggestions.nearest(name, block.words().keySet());
        boolean verb = Verbs.find(name).isPresent() || kinds.contains(name);
        error("word.unknown", path + "." + name, at,
                verb ? "'" + name + "' cannot stand inside '" + block.name() + "'"
                        : block.name().equals(Products.ANY.name()) ? "no block has a word '" + name + "'"
                        : "'" + block.name() + "' has no word '" + name + "'",
                verb ? "move it outside the braces"
                        : meant.map(m -> "did you mean '" + m + "'?").orElse("its words: " + String.join(", ", block.words().keySet())));
        return meant.orElse("");
    }

    /** Named arguments of a verb that are words of no block that it may be given. */
    void unknownNamed(Word verb, MethodCallExpression call, Products products) {
        if (!Calls.arguments(call).isEmpty() && Calls.arguments(call).get(0) instanceof MapExpression map) {
            Set<String> names = map.getMapEntryExpressions().stream().map(WordFindings::key).filter(k -> !k.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            found.addAll(AmendCheck.unknown(verb, names, AmendCheck.blocks(verb, Set.of(), products), products, place(call)));
        }
    }

    void unknownVerb(String name, ASTNode at, List<String> own) {
        List<String> candidates = new ArrayList<>(Verbs.all().keySet());
        candidates.addAll(kinds);
        candidates.addAll(own);
        error("verb.unknown", name, at, "there is no verb '" + name + "'", Suggestions.didYouMean(name, candidates));
    }

    /** A misspelt value is said of the word that takes it, and the word's own values are suggested first. */
    void unknownVariable(String name, ASTNode at, Collection<String> assigned, Optional<WordTransform.ArgumentOf> of) {
        if (Verbs.all().containsKey(name)) {
            error("variable.unknown", name, at, "'" + name + "' is a verb, and stands here without what it takes",
                    "a list or a map goes in parentheses: " + name + "([…])");
            return;
        }
        List<String> values = of.map(a -> values(a.word())).orElse(List.of());
        List<String> candidates = new ArrayList<>(assigned);
        candidates.addAll(Constants.NAMES);
        candidates.addAll(Verbs.all().keySet());
        String meant = Suggestions.didYouMean(name, values);
        error("variable.unknown", of.map(WordTransform.ArgumentOf::path).orElse(name), at, "there is no variable '" + name + "'",
                meant.isEmpty() ? Suggestions.didYouMean(name, candidates) : meant);
    }

    private static List<String> values(Word word) {
        return Stream.concat(word.positional().stream(), word.named().values().stream())
                .flatMap(p -> p.type().values().stream()).distinct().toList();
    }

    void wordWithoutValue(String path, Word word, ASTNode at) {
        error(path + "." + word.name() + ".arguments", path + "." + word.name(), at,
                "'" + word.name() + "' stands here without a value", "write it like: " + word.example());
    }

    void assignedWord(String path, Word word, ASTNode at) {
        error(path + "." + word.name() + ".assigned", path + "." + word.name(), at,
                "a word takes its value without '='", "write it like: " + word.example());
    }

    void twoOnOneLine(String path, Block block, String first, String second, ASTNode at) {
        boolean known = block.word(second).isPresent();
        error("word.line", path + "." + (known ? second : first), at,
                known ? "'" + second + "' stands on the line of '" + first + "'" : "'" + first + "' is a word and has no '" + second + "'",
                known ? "put it on a line of its own, or a ';' before it" : "write it like: " + block.words().get(first).example());
    }

    void unnamedWord(String path, ASTNode at) {
        error("word.name", path, at, "a word must be written out", "choose between words with if");
    }

    void needsBlock(String path, Word word, ASTNode at) {
        error(path + ".block", path, at, "'" + word.name() + "' needs a block in braces", "write it like: " + word.example());
    }

    void takesNoBlock(String path, Word word, ASTNode at) {
        error(path + ".block", path, at, "'" + word.name() + "' takes no block", "write it like: " + word.example());
    }

    void blockWithoutBraces(String kind, ASTNode at) {
        error(kind + ".block", kind, at, "'" + kind + "' needs its words in braces", "write it like: " + kind + " { name '…' }");
    }

    private void error(String code, String path, ASTNode at, String message, String hint) {
        found.add(Diagnostic.error(code, path, place(at), message, hint));
    }

    private Place place(ASTNode at) {
        return new Place(file, Calls.start(at).getLineNumber(), Calls.start(at).getColumnNumber());
    }

    /** The key's text; empty where it is not constant. */
    private static String key(MapEntryExpression entry) {
        Object key = ConstantValues.of(entry.getKeyExpression());
        return key instanceof Undetermined ? "" : String.valueOf(key);
    }
}
