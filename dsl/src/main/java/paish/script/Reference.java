package paish.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import paish.language.Block;
import paish.language.Param;
import paish.language.Rule;
import paish.language.Type;
import paish.language.Word;
import paish.product.Product;

/** The reference page, written from the declarations of words and rules. */
public final class Reference {

    private final StringBuilder page = new StringBuilder();

    private Reference() {}

    /** The whole page as Markdown. */
    public static String page() {
        Reference reference = new Reference();
        reference.write();
        return reference.page.toString();
    }

    private void write() {
        line("# The words of paish");
        line("");
        line("Written from the declarations in the code; a test holds the two together.");
        section("Context", Verbs.CONTEXT.values());
        for (Product product : new Products().all()) {
            block(product.block());
        }
        section("Besides the words of its block, in `update`, `clone` and `promote`", Verbs.AMENDING);
        section("Verbs", Verbs.ALL.values());
        line("");
        line("## Constants");
        line("");
        line("Each stands for its own text: " + String.join(", ", Constants.NAMES.stream().sorted().map(n -> "`" + n + "`").toList()) + ".");
    }

    private void block(Block block) {
        section("`" + block.name() + " { … }`: " + block.doc() + (block.operation().isEmpty() ? "" : " (" + block.operation() + ")"), block.words().values());
        rules(block);
        inner(block).forEach(b -> {
            section("Inside a role of `" + block.name() + "`: " + b.doc(), b.words().values());
            rules(b);
        });
    }

    private static Stream<Block> inner(Block block) {
        return block.words().values().stream().flatMap(w -> w.block().stream()).distinct();
    }

    private void section(String title, Collection<Word> words) {
        line("");
        line("## " + title);
        line("");
        line("| word | takes | API field | for example |");
        line("|---|---|---|---|");
        words.forEach(w -> line("| **" + w.name() + "**" + (w.isRequired() ? " (required)" : "") + "<br>" + cell(w.doc())
                + " | " + cell(takes(w)) + " | " + cell(w.field()) + " | `" + cell(w.example()) + "` |"));
    }

    private static String takes(Word word) {
        List<String> takes = new ArrayList<>();
        word.positional().forEach(p -> takes.add(p.type().says() + (p.required() ? "" : ", optional")));
        if (word.isVariadic()) {
            takes.add("…");
        }
        for (Map.Entry<String, Param> named : word.named().entrySet()) {
            takes.add("`" + named.getKey() + ":` " + named.getValue().type().says());
        }
        word.anyKey().map(Type::says).ifPresent(t -> takes.add("any key: " + t));
        word.block().ifPresent(b -> takes.add("a block"));
        return String.join("; ", takes);
    }

    private void rules(Block block) {
        line("");
        line("| rule | code | source |");
        line("|---|---|---|");
        for (Rule rule : block.rules()) {
            line("| " + cell(rule.says()) + " | `" + rule.code() + "` | " + cell(rule.source()) + " |");
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
