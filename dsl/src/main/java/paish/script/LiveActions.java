package paish.script;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import paish.api.Api;
import paish.api.Operation;
import paish.cloud.CallArgumentException;
import paish.cloud.Secret;
import paish.engine.Engine;
import paish.engine.Handle;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Measuring;
import paish.product.Observation;
import paish.script.Context.Key;

/** What verbs do in a run. */
final class LiveActions implements Actions {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final int LOG_LINES = 100;
    private static final int EVENTS = 50;
    private static final int MINUTES = 60;

    private final Supplier<World> world;
    private final Products products;
    private final Api api = new Api();

    LiveActions(Supplier<World> world, Products products) {
        this.world = world;
        this.products = products;
    }

    @Override
    public Object perform(Entry verb, Evaluation evaluation) {
        if (Lookups.ALL.containsKey(verb.name())) {
            return LookupCalls.rows(verb, evaluation, world.get().cloud(), h -> resource(h, evaluation));
        }
        return switch (verb.name()) {
            case "create" -> one(OfflineActions.requests(verb, evaluation).stream().map(r -> resource(engine(evaluation).create(r), evaluation)).toList());
            case "await" -> {
                flush(evaluation);
                Handles handles = Handles.of(verb);
                engine(evaluation).await(handles.handles(), Set.copyOf(handles.statuses()), (Duration) verb.argument("timeout").orElse(LONGEST_WAIT));
                yield one(handles.resources());
            }
            case "stop" -> {
                flush(evaluation);
                Map<String, Object> parameters = verb.named().entrySet().stream()
                        .collect(Collectors.toMap(e -> verb.word().named().get(e.getKey()).field().apply(e.getValue()), Map.Entry::getValue));
                engine(evaluation).stop(Handles.of(verb).handles(), parameters);
                yield one(Handles.of(verb).resources());
            }
            case "start" -> {
                flush(evaluation);
                engine(evaluation).start(Handles.of(verb).handles());
                yield one(Handles.of(verb).resources());
            }
            case "instance" -> find("dsw", verb, evaluation);
            case "job" -> find("dlc", verb, evaluation);
            case "logs" -> observe(verb, evaluation, (o, h, details) -> o.logs(world.get().cloud(), h.region(), details,
                    ((Long) verb.argument("pod").orElse(0L)).intValue(), ((Long) verb.argument("lines").orElse((long) LOG_LINES)).intValue()));
            case "events" -> observe(verb, evaluation, (o, h, details) -> o.events(world.get().cloud(), h.region(), details,
                    ((Long) verb.argument("lines").orElse((long) EVENTS)).intValue()));
            case "metrics" -> observe(verb, evaluation, (o, h, details) -> o.metrics(world.get().cloud(), h.region(), details,
                    verb.argument("type").orElse(Measuring.METRICS.get(0)).toString(), ((Long) verb.argument("minutes").orElse((long) MINUTES)).intValue()));
            case "url" -> observe(verb, evaluation, (o, h, details) -> o.urls(details));
            case "cost" -> costs(evaluation).cost(verb);
            case "idle" -> costs(evaluation).idle(verb);
            case "price" -> engine(evaluation).plan(OfflineActions.requests(verb, evaluation)).cost();
            case "plan" -> engine(evaluation).plan(OfflineActions.requests(verb, evaluation));
            case "call" -> call(verb, evaluation);
            case "show" -> {
                ContextText.of(evaluation).forEach(evaluation.out()::println);
                yield null;
            }
            case "secret" -> secret(verb, evaluation);
            case "file" -> ScriptFile.read(verb.value().toString(), verb, evaluation);
            case "param" -> Parameters.value(verb, evaluation);
            default -> throw new IllegalStateException("no such verb: " + verb.name());
        };
    }

    /** Makes what is queued exist; nothing does when the script has an error. */
    void flush(Evaluation evaluation) {
        if (evaluation.hasErrors()) {
            throw Failure.invalid(evaluation.findings());
        }
        if (evaluation.touchedEngine()) {
            engine(evaluation).flush();
        }
    }

    @Override
    public boolean haveEffects() {
        return true;
    }

    private Engine engine(Evaluation evaluation) {
        Engine engine = world.get().engine();
        evaluation.touchEngine();
        evaluation.setting(Key.BUDGET).ifPresent(s -> engine.budget(Budgets.parse(s.value())));
        return engine;
    }

    private Resource find(String kind, Entry verb, Evaluation evaluation) {
        flush(evaluation);
        String region = evaluation.required(Key.REGION, verb);
        String workspace = evaluation.required(Key.WORKSPACE, verb);
        return resource(engine(evaluation).find(kind, region, workspace, verb.value().toString()), evaluation);
    }

    private Resource resource(Handle handle, Evaluation evaluation) {
        return new Resource(handle, h -> {
            flush(evaluation);
            return new Row(evaluation.masked().map(engine(evaluation).read(h)), Shape.of(api, getting(h.kind())));
        }, this::fields);
    }

    private List<String> fields(String kind) {
        return List.copyOf(Shape.of(api, getting(kind)).fields().keySet());
    }

    private String getting(String kind) {
        return products.get(kind).orElseThrow().provisioner().operations().get();
    }

    private interface Look {
        Object at(Observation observation, Handle handle, Map<String, Object> details);
    }

    private Object observe(Entry verb, Evaluation evaluation, Look look) {
        Resource resource = Handles.of(verb).resources().stream().findFirst()
                .orElseThrow(() -> new Failure(Exit.FAILED, "'" + verb.name() + "' needs a handle", "write it like: " + verb.word().example()));
        return look.at(products.get(resource.handle().kind()).orElseThrow().observation(), resource.handle(), resource.details());
    }

    private Object call(Entry verb, Evaluation evaluation) {
        String region = evaluation.required(Key.REGION, verb);
        String operation = verb.value().toString();
        flush(evaluation);
        try {
            boolean mutates = api.operation(operation).map(Operation::mutates).orElse(false);
            return new Row(evaluation.masked().map(engine(evaluation).call(region, operation, mutates, verb.named())), Shape.of(api, operation));
        } catch (CallArgumentException e) {
            throw new Failure(Exit.INVALID, e.getMessage(), "", e);
        }
    }

    private CostVerbs costs(Evaluation evaluation) {
        flush(evaluation);
        return new CostVerbs(world.get().cloud(), engine(evaluation), evaluation, h -> resource(h, evaluation));
    }

    private static Object secret(Entry verb, Evaluation evaluation) {
        String name = verb.value().toString();
        String value = evaluation.context().environment().get(name);
        if (value == null || value.isEmpty()) {
            throw new Failure(Exit.FAILED, "the secret '" + name + "' is not set", "set the environment variable " + name);
        }
        return evaluation.sealed(Secret.of(name, value));
    }

    private static Object one(List<?> many) {
        return many.size() == 1 ? many.get(0) : many;
    }
}
