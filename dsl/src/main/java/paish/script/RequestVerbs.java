package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import paish.compute.Choice;
import paish.compute.Compute;
import paish.engine.Request;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Types;
import paish.language.Undetermined;

/** Verbs on requests: what is to be created, and what it would cost. */
final class RequestVerbs {

    private RequestVerbs() {}

    static List<Verb> all() {
        return List.of(
                verb(word("create", "Queues requests; they are planned, confirmed and executed together.", "def nb = create dsw { name 'nb' }")
                                .takes("request", Types.any(), "").many(),
                        (use, run) -> Run.oneOrAll(chosen(use, run).stream().map(r -> run.resource(run.engine().create(r))).toList()))
                        .checked(RequestVerbs::checked)
                        .planned((use, run) -> {
                            run.proposals().requests().addAll(chosen(use, run));
                            return run.evaluation().unknown();
                        }),
                verb(word("price", "What requests would cost.", "price dsw { name 'nb' }").takes("request", Types.any(), "").many(),
                        (use, run) -> run.engine().plan(chosen(use, run)).cost())
                        .checked(RequestVerbs::checked),
                verb(word("plan", "What creating requests would do; changes nothing.", "plan dsw { name 'nb' }").takes("request", Types.any(), "").many(),
                        (use, run) -> run.engine().plan(chosen(use, run)))
                        .checked(RequestVerbs::checked),
                verb(word("select", "Compares where what is needed can run now, by price and stock; changes nothing.", "select compute { cpu 8; memory '16Gi'; duration '2h'; script 'make' }")
                                .takes("compute", Types.any(), ""),
                        (use, run) -> selected(use, run))
                        .checked(RequestVerbs::checked)
                        .planned((use, run) -> selected(use, run)),
                verb(word("policy", "The least RAM policy that allows requests, or what a plan would do.", "policy dsw { name 'nb' }").takes("request", Types.any(), "").many(),
                        (use, run) -> Policies.of(use, run.products())));
    }

    /** What is needed becomes a request of the product that is chosen for it. */
    private static List<Request> chosen(Entry use, Run run) {
        return requests(use, run).stream()
                .map(r -> r.kind().equals(Compute.KIND) ? run.choosing(r).chosen() : r)
                .toList();
    }

    private static Object selected(Entry use, Run run) {
        Request wanted = requests(use, run).stream().filter(r -> r.kind().equals(Compute.KIND)).findFirst().orElseThrow(() -> new Failure(
                Exit.INVALID, "'select' takes what is needed", "write it like: " + use.word().example()));
        Choice choice = run.choosing(wanted).choose();
        choice.notes().forEach(run.evaluation().out()::println);
        return choice;
    }

    private static Object checked(Entry use, Run run) {
        requests(use, run);
        return run.evaluation().unknown();
    }

    /** The requests among the arguments; anything else that is known is an error. */
    private static List<Request> requests(Entry use, Run run) {
        List<Object> given = use.values().stream().flatMap(v -> v instanceof List<?> list ? list.stream() : Stream.of(v)).toList();
        given.stream().filter(v -> !(v instanceof Request) && !(v instanceof Undetermined)).forEach(v -> run.evaluation().found(
                Diagnostic.error(use.path() + ".request", use.path(), use.place(),
                        "'" + use.name() + "' takes requests, not " + describe(v), "write it like: " + use.word().example())));
        return given.stream().filter(Request.class::isInstance).map(Request.class::cast).toList();
    }

    private static String describe(Object value) {
        return value instanceof Map ? "a map" : value instanceof CharSequence ? "the text '" + value + "'" : value.getClass().getSimpleName();
    }
}
