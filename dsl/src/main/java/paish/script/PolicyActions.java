package paish.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.api.Api;
import paish.api.Operation;
import paish.engine.Foresight;
import paish.engine.Handle;
import paish.engine.Provisioner;
import paish.compute.Compute;
import paish.engine.Request;
import paish.language.Entry;
import paish.language.Undetermined;
import paish.script.Mentioned.Use;

/** Does nothing and notes what a run would call. No call is made: what look-ups would answer stays unknown. */
final class PolicyActions implements Actions {

    /** What is no resource of its own, such as a snapshot: what its verbs call stands with the verb that gives it. */
    private static final Handle ANOTHER = new Handle("another", "", "", "");

    private final Actions offline;
    private final Products products;
    private final Possible possible;
    private final Api api = new Api();
    private final Foresight foresight;
    private final Foretold foretold;
    private final VerbCalls verbs = new VerbCalls();
    private final Set<Use> performed = new LinkedHashSet<>();
    private final Set<String> calls = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    PolicyActions(Actions offline, Products products, Mentioned mentioned) {
        this.offline = offline;
        this.products = products;
        this.possible = new Possible(mentioned, products, verbs, this::mutates);
        this.foresight = new Foresight(products.provisioners());
        this.foretold = new Foretold(products);
    }

    @Override
    public Object perform(Entry verb, Evaluation evaluation) {
        performed.add(new Use(verb.name(), verb.place().line(), verb.place().column()));
        Object usual = offline.perform(verb, evaluation);
        if (Lookups.ALL.containsKey(verb.name())) {
            calls.add(Lookups.ALL.get(verb.name()).operation().apply(known(verb)));
            if (verb.name().equals("images") && verb.named().containsKey("labels")) {
                calls.add("aiworkspace:ListImageLabels");
            }
            return usual;
        }
        return switch (verb.name()) {
            case "create" -> create(verb, evaluation);
            case "price", "plan", "select" -> {
                creating(verb).stream().filter(c -> !mutates(c)).forEach(calls::add);
                yield usual;
            }
            case "instance" -> find(FindVerbs.ofInstance(verb), verb, evaluation);
            case "job" -> find("dlc", verb, evaluation);
            case "call" -> {
                call(verb);
                yield usual;
            }
            default -> {
                if (!VerbCalls.BY_ARGUMENTS.contains(verb.name())) {
                    use(verb);
                }
                Optional<Request> request = foretold.request(verb);
                yield request.isPresent() ? request.get() : switch (verbs.gives(verb.name())) {
                    case ITSELF -> verb.values().size() == 1 ? verb.value() : verb.values();
                    case ANOTHER -> new Expected(ANOTHER, Optional.empty(), (Unknown) evaluation.unknown(), () -> { });
                    case UNKNOWN -> usual;
                };
            }
        };
    }

    @Override
    public boolean haveEffects() {
        return false;
    }

    /** What the evaluation has not come to may happen in a run all the same. */
    void addPossible() {
        Set<Use> besides = possible.besides(performed);
        if (foretold.any() && besides.stream().anyMatch(u -> u.verb().equals("update"))) {
            calls.addAll(possible.creating());
        }
        besides.forEach(use -> possible.of(use.verb()).ifPresentOrElse(
                more -> {
                    notes.add("whether '" + use.verb() + "' is reached is known only when the script runs: all that it may call is allowed");
                    calls.addAll(more);
                },
                () -> unknown(use.verb())));
    }

    Set<String> calls() {
        return calls;
    }

    List<String> notes() {
        Set<String> all = new LinkedHashSet<>(foretold.notes());
        all.addAll(notes);
        return List.copyOf(all);
    }

    private Object create(Entry verb, Evaluation evaluation) {
        calls.addAll(creating(verb));
        List<Object> created = given(verb).stream()
                .map(v -> v instanceof Request r && !r.kind().equals(Compute.KIND)
                        ? expected(new Handle(r.kind(), r.name(), r.region(), r.workspace()), Optional.of(r), evaluation)
                        : evaluation.unknown())
                .toList();
        return created.size() == 1 ? created.get(0) : created;
    }

    /** Of requests that are known exactly what they need, of others all that their blocks may need. */
    private Set<String> creating(Entry verb) {
        List<Object> given = given(verb);
        List<Request> requests = given.stream().filter(Request.class::isInstance).map(Request.class::cast).toList();
        Set<String> creating = new LinkedHashSet<>(
                foresight.calls(requests.stream().filter(r -> !r.kind().equals(Compute.KIND)).toList()));
        if (requests.stream().anyMatch(r -> r.kind().equals(Compute.KIND))) {
            notes.add("where 'compute' runs is chosen only when the script runs: everything that a choice may need is allowed");
            creating.addAll(verbs.block(Compute.KIND));
        }
        if (given.stream().anyMatch(Undetermined.class::isInstance)) {
            notes.add("what is created is known only when the script runs: everything that its blocks may need is allowed");
            creating.addAll(possible.creating());
        }
        return creating;
    }

    private Object find(String kind, Entry verb, Evaluation evaluation) {
        Provisioner.Operations operations = products.get(kind).orElseThrow().provisioner().operations();
        boolean id = verb.known().filter(n -> n.toString().startsWith(operations.idPrefix())).isPresent();
        calls.add(id ? operations.get() : operations.list());
        if (verb.known().isEmpty()) {
            calls.add(operations.get());
        }
        return expected(new Handle(kind, verb.known().map(Object::toString).orElse(""), "", ""), Optional.empty(), evaluation);
    }

    private Expected expected(Handle handle, Optional<Request> made, Evaluation evaluation) {
        Provisioner provisioner = products.get(handle.kind()).orElseThrow().provisioner();
        // What a run has taken away when it is over is not asked for: its handle knows how it ended.
        boolean over = made.flatMap(r -> provisioner.saga().map(s -> s.calls(r)))
                .filter(run -> run.contains(provisioner.operations().delete())).isPresent();
        return new Expected(handle, made, (Unknown) evaluation.unknown(), () -> {
            if (!over) {
                calls.add(provisioner.operations().get());
            }
        });
    }

    private void call(Entry verb) {
        if (verb.known().isEmpty()) {
            notes.add("line " + verb.place().line() + ": the operation of 'call' is known only when the script runs: the policy may lack it");
        }
        verb.known().map(Object::toString).ifPresent(operation -> {
            calls.add(operation);
            foretold.altered(mutates(operation));
            // A creation by another door is found again in the same way.
            products.provisioners().stream().map(Provisioner::operations)
                    .filter(o -> o.create().equals(operation)).forEach(o -> calls.add(o.list()));
        });
    }

    /** The kinds of the handles are known where the script shows them; others may be of any kind. */
    private void use(Entry verb) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Object value : given(verb)) {
            if (value instanceof Expected expected) {
                counts.merge(expected.handle().kind(), 1, Integer::sum);
            } else if (value instanceof Undetermined) {
                notes.add("what '" + verb.name() + "' is given is known only when the script runs: all that it may call is allowed");
                possible.kinds().forEach(kind -> counts.merge(kind, Integer.MAX_VALUE / 2, Math::max));
            }
        }
        if (given(verb).isEmpty()) {
            // Given nothing, such a verb looks at everything.
            products.kinds().forEach(kind -> counts.put(kind, 1));
        }
        Set<String> said = new LinkedHashSet<>(verb.named().keySet());
        verb.inner().ifPresent(block -> block.entries().forEach(e -> said.add(e.name())));
        Optional<Set<String>> fields = foretold.fields(given(verb));
        foretold.altered(verb.name().equals("update"));
        counts.forEach((kind, count) -> verbs.of(verb.name(), kind, count, Optional.of(said), fields)
                .ifPresentOrElse(calls::addAll, () -> unknown(verb.name())));
    }

    private void unknown(String verb) {
        notes.add("what '" + verb + "' calls is not known: the policy may lack it");
    }

    private boolean mutates(String operation) {
        return api.operation(operation).map(Operation::mutates).orElse(false);
    }

    private static Map<String, Object> known(Entry verb) {
        Map<String, Object> known = new LinkedHashMap<>(verb.named());
        known.values().removeIf(Undetermined.class::isInstance);
        return known;
    }

    private static List<Object> given(Entry verb) {
        List<Object> given = new ArrayList<>();
        verb.values().forEach(v -> {
            if (v instanceof List<?> list) {
                given.addAll(list);
            } else {
                given.add(v);
            }
        });
        return given;
    }
}
