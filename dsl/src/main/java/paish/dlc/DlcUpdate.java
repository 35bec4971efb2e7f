package paish.dlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Action.Verb;
import paish.engine.Change;
import paish.engine.Comparison;
import paish.engine.Course;
import paish.engine.Handle;
import paish.engine.Live;
import paish.engine.Provisioner.Difference;
import paish.engine.Provisioner.Quote;
import paish.engine.Step;
import paish.language.Entry;
import paish.language.Filled;

/**
 * UpdateJob: what little of a job can change. The service answers 200 to what it does not apply, so that the rules are
 * held before the call and the job is read after it.
 */
final class DlcUpdate implements Change {

    /** Training-jobs rules: a priority takes effect only for quota jobs in one of these. */
    private static final List<String> PRIORITY_IN = List.of("Creating", "Queuing", "EnvPreparing");
    private static final Set<String> WORDS = Set.of("priority", "accessibility", "description");

    private static final String CLONE = "make a new job of it: clone h, name: '…', { … }";

    private final Filled words;
    private final boolean start;

    DlcUpdate(Filled words, boolean start) {
        this.words = words;
        this.start = start;
    }

    @Override
    public Verb verb() {
        return Verb.UPDATE;
    }

    @Override
    public Course course(Handle handle, Map<String, Object> shown, Live live) {
        Optional<Course.Refused> forbidden = fixed(handle, shown);
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        Map<String, Object> wanted = words.body().map();
        List<Difference> differences = Comparison.of(wanted, shown, Set.of());
        if (differences.isEmpty()) {
            return new Course.Nothing("is so already, nothing is sent");
        }
        Map<String, Object> sent = new LinkedHashMap<>();
        differences.forEach(d -> sent.put(d.field(), wanted.get(d.field())));
        Optional<Course.Refused> unapplied = priority(handle, shown, sent).or(() -> narrower(handle, shown, sent));
        if (unapplied.isPresent()) {
            return unapplied.get();
        }
        List<String> notes = new ArrayList<>(List.of("is " + shown.get("Status")));
        differences.forEach(d -> notes.add(d.field() + ": " + ("".equals(d.actual()) ? "not set" : d.actual()) + " → " + d.wanted()));
        Step.Effect effect = now -> Comparison.of(sent, now, Set.of());
        return new Course.Steps(
                new Step(Verb.UPDATE, "pai-dlc:UpdateJob", sent, sent.containsKey("Priority") ? Step.Effect.in(PRIORITY_IN, effect) : effect),
                Quote.NOTHING, notes);
    }

    private Optional<Course.Refused> fixed(Handle handle, Map<String, Object> shown) {
        if (start) {
            return Optional.of(new Course.Refused(handle + " cannot be started", "make a new one: clone h, name: '…'"));
        }
        return words.entries().stream().map(Entry::name).filter(word -> fixed(word).isPresent()).findFirst()
                .filter(word -> !word.equals("name") || !words.value("name").filter(shown.get("DisplayName")::equals).isPresent())
                .map(word -> new Course.Refused(handle + ": " + fixed(word).orElseThrow(), CLONE));
    }

    static Optional<String> fixed(String word) {
        return WORDS.contains(word) ? Optional.empty()
                : Optional.of("a job's " + word + " cannot change; what can is priority, accessibility and description");
    }

    private static Optional<Course.Refused> priority(Handle handle, Map<String, Object> shown, Map<String, Object> sent) {
        String quota = String.valueOf(shown.getOrDefault("ResourceId", ""));
        String status = String.valueOf(shown.get("Status"));
        if (!sent.containsKey("Priority") || !quota.isEmpty() && !quota.equals("null") && PRIORITY_IN.contains(status)) {
            return Optional.empty();
        }
        String why = quota.isEmpty() || quota.equals("null")
                ? "it runs on no quota"
                : "it is " + status + ", no longer " + String.join(", ", PRIORITY_IN);
        return Optional.of(new Course.Refused(
                handle + ": the service would accept another priority and not apply it: " + why,
                "say the priority when a job is created: clone h, name: '…', priority: " + sent.get("Priority")));
    }

    /** UpdateJob model: it can only be raised to PUBLIC. */
    private static Optional<Course.Refused> narrower(Handle handle, Map<String, Object> shown, Map<String, Object> sent) {
        return Optional.ofNullable(sent.get("Accessibility")).filter(a -> !a.equals("PUBLIC")).map(a -> new Course.Refused(
                handle + " is " + shown.get("Accessibility") + "; who sees a job can only be widened to PUBLIC",
                "make a new job of it: clone h, name: '…', accessibility: " + a));
    }
}
