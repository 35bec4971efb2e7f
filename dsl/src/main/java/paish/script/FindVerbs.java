package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.api.Operation;
import paish.cloud.CallArgumentException;
import paish.engine.Handle;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.LiveKind;
import paish.language.Types;
import paish.script.Context.Key;

/** Verbs that find what exists: handles, look-ups, and any operation by its name. */
final class FindVerbs {

    private FindVerbs() {}

    static List<Verb> all() {
        return Stream.concat(
                        Stream.of(
                                verb(word("instance", "A notebook that exists, by its id or exact name; or an ECS instance by its id.", "instance 'nb'")
                                        .takes("name", Types.live(LiveKind.INSTANCES, Types.text()), ""), (use, run) -> run.find(ofInstance(use), use))
                                        .checked((use, run) -> inWorkspace(ofInstance(use), use, run)).planned((use, run) -> ifThere(ofInstance(use), use, run)),
                                verb(word("job", "A job that exists, by its id or exact name.", "job 'sweep-0'")
                                        .takes("name", Types.live(LiveKind.JOBS, Types.text()), ""), (use, run) -> run.find("dlc", use))
                                        .checked((use, run) -> inWorkspace("dlc", use, run)).planned((use, run) -> ifThere("dlc", use, run)),
                                verb(word("call", "Calls any operation of the API tables.", "call 'pai-dsw:GetLifecycle', InstanceId: 'dsw-1'")
                                        .takes("operation", Types.text(), "").anyKey(Types.any()), FindVerbs::call)
                                        .checked(FindVerbs::checkCall).planned(FindVerbs::planCall)),
                        Lookups.ALL.values().stream().map(FindVerbs::lookup))
                .toList();
    }

    private static Verb lookup(Lookup lookup) {
        return verb(lookup.word(), (use, run) -> LookupCalls.rows(use, run.evaluation(), run.world(), run::resource))
                .checked((use, run) -> {
                    run.evaluation().needed(Key.REGION, use.name(), use.place());
                    run.evaluation().found(CallCheck.filters(use, run.evaluation().api()));
                    return run.evaluation().unknown();
                })
                .planned((use, run) -> LookupCalls.rows(use, run.evaluation(), run.world(), run::resource));
    }

    static String ofInstance(Entry use) {
        return use.known().filter(id -> id.toString().startsWith("i-")).isPresent() ? "ecs" : "dsw";
    }

    private static Object inWorkspace(String kind, Entry use, Run run) {
        String region = run.evaluation().needed(Key.REGION, use.name(), use.place()).orElse("");
        if (use.known().isEmpty()) {
            // Of what kind it is, and whether that needs a workspace, is for a run to say.
            return run.evaluation().unknown();
        }
        String workspace = kind.equals("ecs") ? "" : run.evaluation().needed(Key.WORKSPACE, use.name(), use.place()).orElse("");
        return run.evaluation().expected(new Handle(kind, use.known().map(Object::toString).orElse(""), region, workspace));
    }

    /** What a script creates before it looks for it is not there while it is planned. */
    private static Object ifThere(String kind, Entry use, Run run) {
        if (use.known().isEmpty()) {
            return run.evaluation().unknown();
        }
        try {
            String region = run.region(use);
            String workspace = run.workspace(kind, use);
            return run.resource(run.engine().find(kind, region, workspace, use.value().toString()));
        } catch (Failure e) {
            if (e.exit() != Exit.FAILED) {
                throw e;
            }
            run.evaluation().found(Diagnostic.warning("plan.absent", use.path(), use.place(),
                    "not there yet: " + e.getMessage() + "; what is done to it is not in the plan", e.hint()));
            return run.evaluation().unknown();
        }
    }

    private static Object checkCall(Entry use, Run run) {
        run.evaluation().needed(Key.REGION, use.name(), use.place());
        use.known().ifPresent(operation -> run.evaluation().found(CallCheck.check(operation.toString(), use, run.evaluation())));
        return run.evaluation().unknown();
    }

    /** One that reads answers nothing before a run; one that changes something is in the plan. */
    private static Object planCall(Entry use, Run run) {
        checkCall(use, run);
        boolean mutates = use.known().map(o -> mutates(o.toString(), run)).orElse(true);
        return mutates && !run.evaluation().hasErrors() ? Verb.whereKnown(FindVerbs::call).perform(use, run) : run.evaluation().unknown();
    }

    private static boolean mutates(String operation, Run run) {
        return run.evaluation().api().operation(operation).map(Operation::mutates).orElse(false);
    }

    private static Object call(Entry use, Run run) {
        String region = run.region(use);
        String operation = use.value().toString();
        run.evaluation().found(CallCheck.check(operation, use, run.evaluation()).stream().filter(Diagnostic::isError).toList());
        run.flush();
        try {
            Map<String, Object> arguments = CallCheck.arguments(operation, use, run.products());
            Optional<Map<String, Object>> reply = mutates(operation, run)
                    ? run.send(region, operation, arguments)
                    : Optional.of(run.engine().call(region, operation, false, arguments));
            return reply.<Object>map(r -> new Row(run.masked(r), Shape.of(run.evaluation().api(), operation))).orElseGet(run.evaluation()::unknown);
        } catch (CallArgumentException e) {
            throw new Failure(Exit.INVALID, e.getMessage(), "", e);
        }
    }
}
