package paish.shell.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paish.language.Block;
import paish.language.Param;
import paish.language.Rule;
import paish.language.Type;
import paish.language.Word;
import paish.product.Product;
import paish.script.Context;
import paish.script.Products;
import paish.script.Verbs;

/** Reads the declarations of words and rules. */
final class DeclaredTopics {

    private final List<Topic> topics = new ArrayList<>();

    private DeclaredTopics() {}

    static List<Topic> all() {
        DeclaredTopics declared = new DeclaredTopics();
        List<String> context = Stream.of(Context.Key.values()).map(Context.Key::word).toList();
        Verbs.all().values().forEach(v -> declared.word("", context.contains(v.name()) ? Topics.CONTEXT : Topics.VERBS, v, List.of()));
        for (Product product : new Products().all()) {
            declared.block(product.block().name(), product.block());
        }
        return List.copyOf(declared.topics);
    }

    private void block(String path, Block block) {
        List<String> rules = block.rules().stream().map(DeclaredTopics::line).toList();
        String words = String.join(", ", block.words().keySet());
        topics.add(new Topic(path, Topics.BLOCKS, words, block.doc(), List.of(), rules, block.operation(), example(path, block)));
        block.words().values().forEach(w -> word(path + ".", path + " { … }", w, block.rules()));
        block.rules().forEach(this::rule);
        // The roles of a job share one block: told once, under the first of them.
        block.words().values().stream().filter(w -> w.block().isPresent()).limit(1)
                .forEach(w -> block(path + "." + w.name(), w.block().orElseThrow()));
    }

    private void word(String before, String group, Word word, List<Rule> rules) {
        Pattern named = Pattern.compile("\\b" + Pattern.quote(word.name()) + "\\b");
        List<String> concerning = rules.stream().filter(r -> named.matcher(r.says()).find()).map(DeclaredTopics::line).toList();
        List<String> values = word.positional().stream().map(Param::type).map(Type::values).flatMap(List::stream).distinct().toList();
        String text = word.doc() + (word.isRequired() ? " Required." : "") + (word.isRepeatable() ? " May be repeated." : "");
        topics.add(new Topic(before + word.name(), group, takes(word), text, values, concerning, word.field(), word.example()));
    }

    private void rule(Rule rule) {
        topics.add(new Topic(rule.code(), Topics.RULES, "", rule.says() + " Source: " + rule.source() + ".", List.of(), List.of(), "",
                "keeps it:  " + rule.passes() + "\nbreaks it: " + rule.fails()));
    }

    private static String takes(Word word) {
        List<String> takes = new ArrayList<>();
        word.positional().forEach(p -> takes.add(p.type().says() + (p.required() ? "" : ", optional")));
        if (word.isVariadic()) {
            takes.add("more of them");
        }
        for (Map.Entry<String, Param> named : word.named().entrySet()) {
            takes.add(named.getKey() + ": " + named.getValue().type().says());
        }
        word.anyKey().map(Type::says).ifPresent(t -> takes.add("any key: " + t));
        word.block().ifPresent(b -> takes.add("a block"));
        return String.join("; ", takes);
    }

    /** A whole block: the words that it cannot do without, and what keeps the rules that ask for something. */
    private static String example(String path, Block block) {
        Stream<String> required = block.words().values().stream().filter(Word::isRequired).map(Word::example);
        Stream<String> chosen = block.rules().stream().filter(r -> r.says().matches("(Exactly one of|.* at least one) .*")).map(Rule::passes);
        String content = Stream.concat(required, chosen).collect(Collectors.joining("; ", " { ", " }"));
        return path.contains(".") ? path.substring(path.lastIndexOf('.') + 1) + content : "def x = create " + path + content;
    }

    private static String line(Rule rule) {
        return rule.says() + " (" + rule.code() + ")";
    }
}
