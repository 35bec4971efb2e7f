package paish.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paish.api.Api;
import paish.assist.Topic.Argument;
import paish.language.Block;
import paish.language.Rule;
import paish.language.Suggestions;
import paish.language.Type;
import paish.language.Word;
import paish.script.Constants;
import paish.script.Products;
import paish.script.Verbs;

/** Everything that is declared, by the names that people ask for. */
final class Help {

    /** A word and the block it belongs to. */
    private record Declared(Word word, Block block) {}

    /** What the reading of arguments finds wrong, by the last part of the code. */
    private static final Map<String, String> ARGUMENT_RULES = Map.of(
            "required", "must be there", "twice", "may stand there once", "arguments", "takes a number of values", "argument", "knows its named arguments",
            "block", "takes a block, or none");

    private final Vocabulary vocabulary;
    private final Api api;
    private final OperationHelp operations;
    private final Map<String, Declared> words = new LinkedHashMap<>();

    Help(Products products, Vocabulary vocabulary, Api api) {
        this.vocabulary = vocabulary;
        this.api = api;
        this.operations = new OperationHelp(products, vocabulary, api);
        vocabulary.blocks().values().forEach(b -> collect(b.name(), b));
        collect("update", Block.block("update", "Words of what exists, said anew.", "").with(Verbs.AMENDING));
    }

    private void collect(String path, Block block) {
        block.words().forEach((name, word) -> {
            words.put(path + "." + name, new Declared(word, block));
            word.block().ifPresent(inner -> collect(path + "." + name, inner));
        });
    }

    Optional<Topic> of(String topic) {
        return block(topic)
                .or(() -> verb(topic))
                .or(() -> word(topic))
                .or(() -> rule(topic))
                .or(() -> argumentRule(topic))
                .or(() -> constant(topic))
                .or(() -> operations.of(topic));
    }

    List<String> nearest(String topic) {
        List<String> all = new ArrayList<>(vocabulary.topLevel());
        words.keySet().forEach(path -> all.add(path.substring(path.lastIndexOf('.') + 1)));
        all.addAll(words.keySet());
        all.addAll(Constants.names());
        rules().map(Rule::code).forEach(all::add);
        all.addAll(operations.names());
        List<String> nearest = new ArrayList<>();
        List<String> left = new ArrayList<>(all.stream().distinct().toList());
        for (Optional<String> next = Suggestions.nearest(topic, left); next.isPresent() && nearest.size() < 3; next = Suggestions.nearest(topic, left)) {
            nearest.add(next.get());
            left.remove(next.get());
        }
        return List.copyOf(nearest);
    }

    private Optional<Topic> block(String kind) {
        return vocabulary.block(kind).map(b -> new Topic(
                kind, kind + " { … }", b.doc(), List.of(),
                b.words().values().stream().map(w -> new Argument(w.name(), Signature.takes(w), w.isRequired(), w.doc())).toList(),
                b.rules().stream().map(Help::said).toList(),
                b.operation(), operations.ram(b.operation()), minimal(b), List.of(b.operation())));
    }

    /** The words that must be there. */
    private static String minimal(Block block) {
        return block.name() + " { " + String.join("; ", block.words().values().stream().filter(Word::isRequired).map(Word::example).toList()) + " }";
    }

    private Optional<Topic> verb(String name) {
        return vocabulary.verb(name).map(v -> topic(name, v, List.of(),
                Verbs.listing(name).map(operations::ram).orElse(List.of()),
                Verbs.listing(name).orElse(""),
                Stream.concat(paths(name), Verbs.listing(name).stream()).toList()));
    }

    private Optional<Topic> word(String topic) {
        List<String> paths = words.containsKey(topic) ? List.of(topic) : paths(topic).toList();
        return paths.stream().findFirst().map(path -> {
            Declared declared = words.get(path);
            return topic(path, declared.word(), concerning(declared), List.of(), declared.word().field(), paths.subList(1, paths.size()));
        });
    }

    private Stream<String> paths(String word) {
        return words.keySet().stream().filter(path -> path.endsWith("." + word));
    }

    private static Topic topic(String title, Word word, List<String> rules, List<String> ram, String field, List<String> see) {
        List<Argument> arguments = new ArrayList<>();
        word.positional().forEach(p -> arguments.add(new Argument(p.name(), p.type().says(), p.required(), "")));
        word.named().forEach((name, p) -> arguments.add(new Argument(name + ":", p.type().says(), false, p.field().apply(""))));
        word.anyKey().ifPresent(t -> arguments.add(new Argument("KEY:", t.says(), false, "")));
        word.block().ifPresent(b -> b.words().values()
                .forEach(w -> arguments.add(new Argument(w.name(), Signature.takes(w), w.isRequired(), w.doc()))));
        List<String> values = word.positional().stream().flatMap(p -> p.type().values().stream()).toList();
        String marks = (word.isRequired() ? " Required." : "") + (word.isRepeatable() ? " May stand there often." : "");
        return new Topic(title, Signature.of(word), word.doc() + marks, values, arguments, rules, field, ram, word.example(), see);
    }

    /** The rules that name the word. */
    private static List<String> concerning(Declared declared) {
        Pattern named = Pattern.compile("\\b" + Pattern.quote(declared.word().name()) + "\\b");
        return declared.block().rules().stream()
                .filter(r -> named.matcher(r.says()).find() || named.matcher(r.code().substring(r.code().indexOf('.') + 1)).find())
                .map(Help::said).toList();
    }

    private static String said(Rule rule) {
        return rule.code() + ": " + rule.says();
    }

    private Optional<Topic> rule(String code) {
        return rules().filter(r -> r.code().equals(code)).findFirst().map(r -> new Topic(
                code, "", r.says() + " Broken by: " + r.fails() + ". Source: " + r.source() + ".",
                List.of(), List.of(), List.of(), "", List.of(), r.passes(), List.of()));
    }

    private Stream<Rule> rules() {
        return Stream.concat(vocabulary.blocks().values().stream(), words.values().stream().map(Declared::block)).distinct()
                .flatMap(b -> b.rules().stream());
    }

    /** Codes that come from a word's own declaration, such as {@code dsw.name.pattern}. */
    private Optional<Topic> argumentRule(String code) {
        int dot = code.lastIndexOf('.');
        Optional<Declared> declared = dot < 0 ? Optional.empty() : Optional.ofNullable(words.get(code.substring(0, dot)));
        String rule = code.substring(dot + 1);
        boolean known = ARGUMENT_RULES.containsKey(rule)
                || List.of("pattern", "type", "range", "unit", "empty", "value", "literal", "cidr", "time", "past", "comments", "secret").contains(rule);
        return declared.filter(d -> known).map(d -> {
            List<String> types = Stream.concat(d.word().positional().stream(), d.word().named().values().stream())
                    .map(p -> p.name() + ": " + p.type().says()).toList();
            String says = ARGUMENT_RULES.getOrDefault(rule, "must be " + d.word().positional().stream().findFirst()
                    .map(p -> p.type()).map(Type::says).orElse("as its arguments say"));
            return new Topic(code, Signature.of(d.word()), "'" + d.word().name() + "' " + says + ".", List.of(), List.of(), types, d.word().field(), List.of(),
                    d.word().example(), List.of(code.substring(0, dot)));
        });
    }

    private Optional<Topic> constant(String name) {
        return Outlook.constantDoc(name).map(doc -> new Topic(
                name, name, "A constant, the same as '" + name + "': " + doc + ".", List.of(), List.of(), List.of(), "", List.of(),
                users(name).findFirst().map(p -> p.substring(p.lastIndexOf('.') + 1) + " " + name).orElse("await h, " + name), users(name).toList()));
    }

    /** The words that take it first. */
    private Stream<String> users(String constant) {
        return words.entrySet().stream()
                .filter(e -> e.getValue().word().positional().stream().anyMatch(p -> p.type().values().contains(constant)))
                .map(Map.Entry::getKey);
    }
}
