package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import paish.engine.Action;
import paish.engine.Change;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Types;
import paish.language.Undetermined;

/** Verbs that change what exists: each is planned, asked for, and read back. */
final class ChangeVerbs {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final String CONFIRM = "a deletion cannot be undone, nothing was deleted: it needs confirm: true";

    private static final List<String> STATUSES =
            Stream.concat(Constants.INSTANCE_STATUSES.stream(), Constants.JOB_STATUSES.stream()).distinct().toList();

    private ChangeVerbs() {}

    static List<Verb> all() {
        return List.of(
                verb(word("await", "Waits, at most 30 minutes, until each is ready or has the status.", "await h, Running, timeout: '30m'")
                                .takes("handle", Types.offering(Types.any(), STATUSES), "").many()
                                .named("timeout", Types.duration(), ""),
                        ChangeVerbs::await)
                        .checked(ChangeVerbs::checkStatuses)
                        .planned((use, run) -> {
                            checkStatuses(use, run);
                            return use.known().orElseGet(run.evaluation()::unknown);
                        }).of(),
                verb(word("update", "Changes what exists, in the words of its block, in place: only what differs is sent.",
                                        "update h, spec: 'ecs.g7.2xlarge', start: true")
                                .takes("handle", Types.any(), "").many()
                                .named("start", Types.truth(), "")
                                .anyKey(Types.any())
                                .opens(Products.ANY),
                        (use, run) -> changed(use, run, (resource, r) -> AmendVerbs.update(use, resource, r)))
                        .checked(AmendCheck::of)
                        .planned().of(),
                verb(word("stop", "Stops what runs, after asking: handles, rows of instances, jobs, cost and idle, and lists of them; a notebook can save its image.", "stop h, saveImage: true")
                                .takes("handle", Types.any(), "").many()
                                .named("saveImage", Types.truth(), "SaveImage"),
                        (use, run) -> changed(use, run, (resource, r) -> stop(use, resource, r)))
                        .checked(ChangeVerbs::checkStop)
                        .planned().of(),
                verb(word("start", "Starts what is stopped or failed, after asking.", "start h").takes("handle", Types.any(), "").many(),
                        (use, run) -> changed(use, run, (resource, r) -> r.engine().status(Action.Verb.START, Map.of())))
                        .planned().of("dsw", "ecs"),
                verb(word("delete", "Deletes what has been stopped or has ended, for good. Nothing else ever does.", "delete h, confirm: true")
                                .takes("handle", Types.any(), "").many()
                                .named("confirm", Types.truth(), ""),
                        ChangeVerbs::delete)
                        .checked(ChangeVerbs::checkDelete)
                        .planned().of());
    }

    /** The change of one resource. */
    interface Of {
        Change change(Resource resource, Run run);
    }

    /** All of them are one plan, one question. */
    static Object changed(Entry use, Run run, Of of) {
        run.flush();
        List<Dependent> dependents = Handles.of(use).dependents();
        dependents.forEach(d -> d.turn(use.name()));
        List<Resource> resources = resources(use);
        if (!resources.isEmpty()) {
            run.change(use, changes(resources, run, of));
        }
        return Run.oneOrAll(Stream.concat(resources.stream(), dependents.stream()).toList());
    }

    private static Map<paish.engine.Handle, Change> changes(List<Resource> resources, Run run, Of of) {
        Map<paish.engine.Handle, Change> changes = new LinkedHashMap<>();
        resources.forEach(r -> changes.put(r.handle(), of.change(r, run)));
        return changes;
    }

    /** The handles among what it was given; a text alone is none. */
    static List<Resource> resources(Entry use) {
        Handles handles = Handles.of(use);
        if (handles.resources().isEmpty() && !handles.statuses().isEmpty()) {
            throw new Failure(Exit.INVALID, "'" + use.name() + "' takes handles, not the text '" + handles.statuses().get(0) + "'",
                    "find it first: " + use.name() + " instance('…')");
        }
        return handles.resources();
    }

    private static Object checkStatuses(Entry use, Run run) {
        run.evaluation().found(GivenCheck.statuses(use));
        return run.evaluation().unknown();
    }

    private static Object await(Entry use, Run run) {
        checkStatuses(use, run);
        run.flush();
        Handles handles = Handles.of(use);
        Duration timeout = (Duration) use.argument("timeout").orElse(LONGEST_WAIT);
        Set<String> statuses = Set.copyOf(handles.statuses());
        run.engine().await(handles.handles(), statuses, timeout);
        handles.dependents().forEach(d -> run.engine().await(
                d.what(), d.read(), statuses.isEmpty() ? d.ready() : statuses, d.failed(), timeout));
        return Run.oneOrAll(Stream.concat(handles.resources().stream(), handles.dependents().stream()).toList());
    }

    private static Change stop(Entry use, Resource resource, Run run) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        use.argument("saveImage").filter(Boolean.TRUE::equals).ifPresent(s -> parameters.put("SaveImage", true));
        if (!parameters.isEmpty() && !resource.handle().kind().equals("dsw")) {
            throw new Failure(Exit.INVALID, "saveImage is for notebooks, " + resource.handle() + " has no image to save", "leave saveImage out");
        }
        return run.engine().status(Action.Verb.STOP, parameters);
    }

    private static Object checkStop(Entry use, Run run) {
        if (use.argument("saveImage").filter(Boolean.TRUE::equals).isPresent()) {
            Handles.kinds(use.values()).stream().filter(kind -> !kind.equals("dsw")).findFirst().ifPresent(kind -> run.evaluation().found(
                    Diagnostic.error("stop.saveImage", use.path(), use.place(), "saveImage is for notebooks, a " + kind + " has no image to save", "leave saveImage out")));
        }
        return run.evaluation().unknown();
    }

    private static Object delete(Entry use, Run run) {
        if (!use.argument("confirm").filter(Boolean.TRUE::equals).isPresent()) {
            throw new Failure(Exit.INVALID, CONFIRM, "write it like: " + use.word().example());
        }
        return changed(use, run, (resource, r) -> r.engine().status(Action.Verb.DELETE, Map.of()));
    }

    private static Object checkDelete(Entry use, Run run) {
        boolean said = use.named().get("confirm") instanceof Undetermined || use.argument("confirm").filter(Boolean.TRUE::equals).isPresent();
        if (!said) {
            run.evaluation().found(Diagnostic.error("delete.confirm", use.path(), use.place(), CONFIRM, "write it like: " + use.word().example()));
        }
        return run.evaluation().unknown();
    }
}
