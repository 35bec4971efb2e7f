package paish.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import paish.cloud.Cloud;
import paish.engine.Action;
import paish.engine.Change;
import paish.engine.Engine;
import paish.compute.Choosing;
import paish.engine.Handle;
import paish.engine.Request;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Product;
import paish.script.Context.Key;

/** What verbs act on: the world, opened when one first needs it, and the evaluation that they stand in. */
final class Run {

    private final Supplier<World> world;
    private final Products products;
    private final Evaluation evaluation;
    private final Proposals proposals;
    private final boolean planning;

    /** @param proposals what a plan collects */
    Run(Supplier<World> world, Products products, Evaluation evaluation, Proposals proposals) {
        this(world, products, evaluation, proposals, true);
    }

    Run(Supplier<World> world, Products products, Evaluation evaluation) {
        this(world, products, evaluation, new Proposals(), false);
    }

    private Run(Supplier<World> world, Products products, Evaluation evaluation, Proposals proposals, boolean planning) {
        this.world = world;
        this.products = products;
        this.evaluation = evaluation;
        this.proposals = proposals;
        this.planning = planning;
    }

    /** What a plan would do, in the order of the script. */
    record Proposals(List<Request> requests, List<Action> actions) {

        Proposals() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /** Whether something that exists is changed. */
        boolean change(Optional<String> id) {
            return actions.stream().anyMatch(a -> a.id().isPresent() && a.id().equals(id) && a.verb() != Action.Verb.NONE);
        }
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Products products() {
        return products;
    }

    Proposals proposals() {
        return proposals;
    }

    /** Whether nothing may be changed, and what would be is collected. */
    boolean planning() {
        return planning;
    }

    /** Plans, asks and carries out; in a plan, shows what that would come to. */
    void change(Entry use, Map<Handle, Change> changes) {
        if (planning) {
            engine().plan(changes).forEach(action -> propose(use, action));
        } else {
            flush();
            engine().change(changes);
        }
    }

    /** That nothing is to be done, or may be, is told of what is there now: after a change of it that is no answer. */
    private void propose(Entry use, Action action) {
        if (action.verb() != Action.Verb.NONE || !proposals.change(action.id())) {
            proposals.actions().add(action);
            return;
        }
        evaluation.found(Diagnostic.warning("plan.partial", use.path(), use.place(),
                "'" + use.name() + "' comes after another change of " + action.kind() + " '" + action.name()
                        + "': what it does then is known only when the script runs, it is not in the plan", ""));
    }

    /** Asks for an operation that mutates and sends it; in a plan, shows it, and there is no reply. */
    Optional<Map<String, Object>> send(String region, String operation, Map<String, Object> parameters) {
        if (planning) {
            proposals.actions().add(engine().plan(region, operation, parameters));
            return Optional.empty();
        }
        flush();
        return Optional.of(engine().call(region, operation, true, parameters));
    }

    World world() {
        return world.get();
    }

    /** The rows of a verb, whose pages may be refused when they are fetched. */
    Rows rows(Entry use, Stream<Map<String, Object>> rows) {
        return new Rows(use.name(), rows.map(this::masked).iterator(),
                e -> world.get().engine().refusal("reading the " + use.name(), e).at(use.place()));
    }

    Cloud cloud() {
        return world.get().cloud();
    }

    Engine engine() {
        Engine engine = world.get().engine();
        evaluation.touchEngine();
        Budgets.impose(evaluation, engine);
        return engine;
    }

    /** Makes what is queued exist; nothing does when the script has an error. */
    void flush() {
        if (evaluation.hasErrors()) {
            throw Failure.invalid(evaluation.findings());
        }
        if (evaluation.touchedEngine()) {
            engine().flush();
        }
    }

    String region(Entry use) {
        return evaluation.required(Key.REGION, use);
    }

    String workspace(Entry use) {
        return evaluation.required(Key.WORKSPACE, use);
    }

    /** Of a {@code compute} request: what is offered is asked of the account as it is now. */
    Choosing choosing(Request wanted) {
        return new Choosing(wanted, engine().live(), Budgets.rate(evaluation, engine().today()));
    }

    /** Empty text for what belongs to none. */
    String workspace(String kind, Entry use) {
        return products.get(kind).orElseThrow().inWorkspace() ? workspace(use) : "";
    }

    Resource find(String kind, Entry use) {
        flush();
        String region = region(use);
        String workspace = workspace(kind, use);
        return resource(engine().find(kind, region, workspace, use.value().toString()));
    }

    Resource resource(Handle handle) {
        return new Resource(handle, h -> {
            flush();
            return new Row(masked(engine().read(h)), shape(h.kind()));
        }, handles -> engine().read(handles), kind -> Stream.concat(
                        shape(kind).fields().keySet().stream(), products.get(kind).orElseThrow().outcome().stream())
                .toList());
    }

    /** The one resource that the verb was given. */
    Resource one(Entry use) {
        Object first = use.values().isEmpty() ? List.of() : use.value();
        if (first instanceof Resource resource) {
            return resource;
        }
        if (first instanceof Row row && row.resource().isPresent()) {
            return row.resource().orElseThrow();
        }
        throw new Failure(Exit.INVALID, "'" + use.name() + "' needs one handle", "write it like: " + use.word().example());
    }

    /** The one resource, which must be of the kind. */
    Resource one(Entry use, String kind) {
        Resource resource = one(use);
        if (!resource.handle().kind().equals(kind)) {
            throw new Failure(Exit.INVALID, "'" + use.name() + "' is for a " + kind + ", not for " + resource.handle(),
                    "write it like: " + use.word().example());
        }
        return resource;
    }

    Product product(Resource of) {
        return products.get(of.handle().kind()).orElseThrow();
    }

    /** The resource as the service shows it, secrets included: for what is computed of it, not for what is shown. */
    Map<String, Object> details(Resource of) {
        flush();
        return engine().read(of.handle());
    }

    /** Reads at once; one operation of the resource, whose id is added. */
    Map<String, Object> get(Resource of, String operation, Map<String, ?> parameters) {
        Map<String, Object> all = new java.util.LinkedHashMap<>(parameters);
        all.put(product(of).provisioner().operations().idField(), of.getProperty("id"));
        return engine().call(of.handle().region(), operation, false, all);
    }

    /** A reply as a script may see it. */
    Map<String, Object> masked(Map<String, Object> reply) {
        return evaluation.masked().map(reply);
    }

    private Shape shape(String kind) {
        return Shape.of(evaluation.api(), products.get(kind).orElseThrow().provisioner().operations().get());
    }

    static Object oneOrAll(List<?> many) {
        return many.size() == 1 ? many.get(0) : many;
    }
}
