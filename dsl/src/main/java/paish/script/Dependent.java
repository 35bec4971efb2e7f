package paish.script;

import groovy.lang.GroovyObjectSupport;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;

/** What belongs to a resource and has a status of its own: a snapshot, a TensorBoard. Its fields are as they are now. */
public final class Dependent extends GroovyObjectSupport {

    private final String what;
    private final String id;
    private final Supplier<Map<String, Object>> read;
    private final Set<String> ready;
    private final Set<String> failed;
    private final Map<String, Turn> turns;
    private final Map<String, Function<Entry, Object>> looks;

    /** What a verb does to it. @param from the statuses in which it may */
    record Turn(Set<String> from, Runnable how) {}

    /** @param ready what a wait is for when nothing else is said */
    Dependent(String what, String id, Supplier<Map<String, Object>> read, Set<String> ready, Set<String> failed) {
        this(what, id, read, ready, failed, Map.of(), Map.of());
    }

    /**
     * @param turns by verb
     * @param looks what verbs answer that change nothing, by verb
     */
    Dependent(
            String what, String id, Supplier<Map<String, Object>> read, Set<String> ready, Set<String> failed, Map<String, Turn> turns,
            Map<String, Function<Entry, Object>> looks) {
        this.what = what;
        this.id = id;
        this.read = read;
        this.ready = ready;
        this.failed = failed;
        this.turns = turns;
        this.looks = looks;
    }

    /** What the verb was given, where it is one of these. */
    static Optional<Dependent> given(Entry use) {
        return use.values().stream().findFirst().filter(Dependent.class::isInstance).map(Dependent.class::cast);
    }

    /** What the verb answers. */
    Object look(Entry use) {
        return Optional.ofNullable(looks.get(use.name())).orElseThrow(() -> new Failure(
                Exit.INVALID, "'" + use.name() + "' is not for " + this, "write it like: " + use.word().example())).apply(use);
    }

    /** Does what the verb says, where its status allows it. */
    void turn(String verb) {
        Turn turn = Optional.ofNullable(turns.get(verb)).orElseThrow(() -> new Failure(
                Exit.INVALID, "'" + verb + "' is for notebooks and jobs, not for " + this, ""));
        String status = String.valueOf(read.get().get("Status"));
        if (!turn.from().contains(status)) {
            throw new Failure(Exit.FAILED, this + " is " + status + "; " + verb + " needs "
                    + String.join(" or ", turn.from().stream().sorted().toList()), "");
        }
        turn.how().run();
    }

    String id() {
        return id;
    }

    String what() {
        return what;
    }

    Supplier<Map<String, Object>> read() {
        return read;
    }

    Set<String> ready() {
        return ready;
    }

    Set<String> failed() {
        return failed;
    }

    @Override
    public Object getProperty(String name) {
        return name.equals("id") ? id : read.get().get(name);
    }

    @Override
    public String toString() {
        return what + " (" + id + ")";
    }
}
