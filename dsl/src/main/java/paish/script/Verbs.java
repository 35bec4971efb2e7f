package paish.script;

import static paish.language.Word.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.language.LiveKind;
import paish.language.Types;
import paish.language.Word;
import paish.product.CommonWords;

/** The words that stand outside blocks: the context's and the verbs. */
public final class Verbs {

    /** {@code region}, {@code workspace}, {@code budget}. */
    static final Map<String, Word> CONTEXT = named(List.of(
            word("region", "Where everything happens; there is no silent default.", "region 'cn-hangzhou'")
                    .takes("region", Types.offering(
                            Types.matching("[a-z]+-[a-z]+(-[a-z0-9]+)*", "a region's id such as 'cn-hangzhou'"), Regions.KNOWN), ""),
            word("workspace", "The workspace of everything that says no other; there is no silent default.", "workspace '40823'")
                    .takes("workspace", Types.live(LiveKind.WORKSPACES, Types.id()), ""),
            word("budget", "The most that everything this script creates may cost in the worst case.", "budget '200 CNY'")
                    .takes("budget", BudgetType.type(), "")));

    /** Besides the words of a block, where {@code update}, {@code clone} or {@code promote} lay them over what exists. */
    public static final List<Word> AMENDING = List.of(CommonWords.without());

    private static final Map<String, Verb> VERBS = verbs();

    static final Map<String, Word> ALL = named(VERBS.values().stream().map(Verb::word).toList());

    private Verbs() {}

    /** Every word that may stand outside blocks, by name. */
    public static Map<String, Word> all() {
        Map<String, Word> all = new LinkedHashMap<>(CONTEXT);
        all.putAll(ALL);
        return all;
    }

    /** The operation that a look-up calls when it is given nothing, e.g. {@code pai-dlc:ListJobs}. */
    public static Optional<String> listing(String lookup) {
        return Optional.ofNullable(Lookups.ALL.get(lookup)).map(l -> l.operation().apply(Map.of()));
    }

    static Optional<Word> find(String name) {
        return Optional.ofNullable(CONTEXT.getOrDefault(name, ALL.get(name)));
    }

    /** Verbs that a word's argument may use; nothing else than a word has a place in a block. */
    public static boolean mayStandInBlock(String name) {
        return List.of("secret", "file", "param").contains(name) || Lookups.ALL.containsKey(name);
    }

    /** What is declared of one of {@link #ALL}. */
    static Verb verb(String name) {
        return VERBS.get(name);
    }

    private static Map<String, Verb> verbs() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        Stream.of(RequestVerbs.all(), ChangeVerbs.all(), AmendVerbs.all(), ObserveVerbs.all(), NotebookVerbs.all(), AccessVerbs.all(),
                        CostVerbs.all(), FindVerbs.all(), ValueVerbs.all())
                .flatMap(List::stream)
                .forEach(v -> verbs.put(v.word().name(), v));
        return java.util.Collections.unmodifiableMap(verbs);
    }

    private static Map<String, Word> named(List<Word> words) {
        Map<String, Word> named = new LinkedHashMap<>();
        words.forEach(w -> named.put(w.name(), w));
        return java.util.Collections.unmodifiableMap(named);
    }
}
