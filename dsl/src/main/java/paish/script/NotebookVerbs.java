package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paish.dsw.NotebookChanges;
import paish.dsw.NotebookLooks;
import paish.engine.Change;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Type;
import paish.language.Types;
import paish.language.Word;

/** Verbs on notebooks alone: when they stop by themselves, labels, saved images, ways in. */
final class NotebookVerbs {

    private static final Duration SHARED = Duration.ofHours(1);

    private NotebookVerbs() {}

    static List<Verb> all() {
        return verbs().stream().map(v -> v.of("dsw")).toList();
    }

    private static List<Verb> verbs() {
        return List.of(
                life("stopAfter", "Stops a notebook so long from now on, whatever it does.", "stopAfter h, '8h'", Types.duration()),
                life("stopAt", "Stops a notebook at that time, whatever it does.", "stopAt h, '2036-12-01T20:00+08:00'", Types.text()),
                verb(on("timer", "When a notebook stops by itself; off: true takes the timer away.", "timer h").named("off", Types.truth(), ""),
                        (use, run) -> off(use, "stopAfter", run)
                                .orElseGet(() -> run.one(use, "dsw").details().getOrDefault("InstanceShutdownTimer", Map.of()))).planned(),
                verb(on("idleStop", "When an idle notebook stops; with arguments it is set, off: true takes it away.",
                                        "idleStop h, after: '2h', cpuBelow: 20")
                                .named("after", Types.duration(), "").named("cpuBelow", Types.whole(1, 100), "")
                                .named("gpuBelow", Types.whole(1, 100), "").named("off", Types.truth(), ""),
                        NotebookVerbs::idleStop).planned(),
                verb(on("labels", "The labels of a notebook.", "labels h"), (use, run) -> labels(run.one(use, "dsw"))),
                verb(on("label", "Sets labels of a notebook; the others stay.", "label h, team: 'vision'").anyKey(Types.scalar()),
                        (use, run) -> amended(use, Map.of("label", use.named()), run)).planned(),
                verb(on("unlabel", "Takes labels of a notebook away.", "unlabel h, 'team'").takes("label", Types.text(), "").many(),
                        (use, run) -> changed(use, NotebookChanges.unlabel(
                                use.values().stream().skip(1).map(String::valueOf).toList()), run)).planned(),
                verb(on("lifecycle", "The statuses of a notebook, each with when and why.", "lifecycle h"),
                        (use, run) -> looks(use, run).lifecycle().stream().map(run::masked).toList()),
                verb(on("userCommand", "What a notebook runs at every start.", "userCommand h"),
                        (use, run) -> looks(use, run).command(run.one(use, "dsw").details())),
                verb(on("diagnosis", "What the service itself makes of a notebook's problem.", "diagnosis h, of: 'StartInstance'")
                                .named("of", Types.text(), "ProblemCategory"),
                        (use, run) -> run.masked(looks(use, run).diagnosis(String.valueOf(use.argument("of").orElse("StartInstance"))))),
                verb(on("snapshots", "The images saved of a notebook.", "snapshots h"),
                        (use, run) -> run.rows(use, looks(use, run).snapshots())),
                verb(on("snapshot", "Saves a notebook's image while it runs; await it to have it.",
                                        "await snapshot(h, name: 'v1', image: 'registry-vpc.cn-hangzhou.aliyuncs.com/team/nb:v1')")
                                .named("name", Types.matching("[a-z0-9][a-z0-9._-]{0,49}", "letters in lower case, digits, '.', '_' and '-', at most 50"), "SnapshotName")
                                .named("image", Types.text(), "ImageUrl").named("description", Types.text(), "SnapshotDescription"),
                        NotebookVerbs::snapshot)
                        .checked(NotebookVerbs::checkSnapshot).planned());
    }

    private static Object checkSnapshot(Entry use, Run run) {
        Stream.of("name", "image").filter(a -> !use.named().containsKey(a)).forEach(a -> run.evaluation().found(Diagnostic.error(
                "snapshot.arguments", use.path(), use.place(), "'snapshot' needs '" + a + "'", "write it like: " + use.word().example())));
        return run.evaluation().unknown();
    }

    private static Word on(String name, String doc, String example) {
        return word(name, doc, example).takes("handle", Types.any(), "");
    }

    /** A word of the block, said of what exists. */
    private static Verb life(String name, String doc, String example, Type type) {
        return verb(on(name, doc, example).takes("when", type, ""), (use, run) -> amended(use, Map.of(name, use.values().get(1)), run)).planned();
    }

    private static Object amended(Entry use, Map<String, Object> words, Run run) {
        Resource notebook = run.one(use, "dsw");
        return changed(use, AmendVerbs.update(use, notebook, words, run), run);
    }

    private static Object changed(Entry use, Change change, Run run) {
        Resource notebook = run.one(use, "dsw");
        run.change(use, Map.of(notebook.handle(), change));
        return notebook;
    }

    private static Optional<Object> off(Entry use, String word, Run run) {
        boolean taken = use.argument("off").filter(Boolean.TRUE::equals).isPresent();
        if (taken && use.named().size() > 1) {
            throw new Failure(Exit.INVALID, "off: true takes the " + word + " away, and something else is said of it", "leave one of the two out");
        }
        return taken ? Optional.of(amended(use, Map.of("without", word), run)) : Optional.empty();
    }

    private static Object idleStop(Entry use, Run run) {
        return off(use, "idleStop", run).orElseGet(() -> use.named().isEmpty()
                ? run.one(use, "dsw").details().getOrDefault("IdleInstanceCuller", Map.of())
                : amended(use, Map.of("idleStop", use.named()), run));
    }

    private static Map<String, Object> labels(Resource notebook) {
        Map<String, Object> labels = new LinkedHashMap<>();
        if (notebook.details().get("Labels") instanceof List<?> list) {
            list.forEach(l -> labels.put(String.valueOf(((Map<?, ?>) l).get("Key")), ((Map<?, ?>) l).get("Value")));
        }
        return labels;
    }

    private static Object snapshot(Entry use, Run run) {
        String name = required(use, "name");
        changed(use, NotebookChanges.snapshot(name, required(use, "image"), use.argument("description").map(String::valueOf)), run);
        if (run.planning()) {
            return run.evaluation().unknown();
        }
        NotebookLooks looks = looks(use, run);
        String id = looks.snapshots().filter(s -> name.equals(s.get("SnapshotName"))).findFirst()
                .map(s -> String.valueOf(s.get("SnapshotId")))
                .orElseThrow(() -> new Failure(Exit.FAILED, "the snapshot '" + name + "' is not listed yet", "look at it later: snapshots h"));
        return new Dependent("snapshot '" + name + "'", id, () -> run.masked(looks.snapshot(id)), Set.of("Saved"), Set.of("Failed"));
    }

    private static String required(Entry use, String argument) {
        return use.argument(argument).map(String::valueOf).orElseThrow(() -> new Failure(
                Exit.INVALID, "'" + use.name() + "' needs '" + argument + "'", "write it like: " + use.word().example()));
    }

    static NotebookLooks looks(Entry use, Run run) {
        Resource notebook = run.one(use, "dsw");
        return new NotebookLooks(run.cloud(), notebook.handle().region(), String.valueOf(notebook.getProperty("id")));
    }

    static Duration shared(Entry use) {
        return (Duration) use.argument("expires").orElse(SHARED);
    }
}
