package paish.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import paish.cloud.Cloud;
import paish.cloud.CloudException;
import paish.language.Failure;

/** Looks at everything that is registered, tells what is new and records it. For one thread. */
final class Patrol {

    private final Register register;
    private final Time time;
    private final Sightings sightings;
    private final Consumer<Event> listener;
    private final BooleanSupplier closed;
    private final Round round;
    private final Refusals refusals;
    private final Contact network = new Contact();
    private final Contact journal = new Contact();
    private final Map<Named, Contact> services = new HashMap<>();
    private boolean news;

    /** @param closed nobody is to be told anything any more */
    Patrol(
            Register register, Cloud cloud, Provisioners provisioners, Time time, Sightings sightings,
            Consumer<Event> listener, BooleanSupplier closed) {
        this.register = register;
        this.time = time;
        this.sightings = sightings;
        this.listener = listener;
        this.closed = closed;
        this.round = new Round(cloud, provisioners);
        this.refusals = new Refusals(provisioners);
    }

    /** @return whether something has changed */
    boolean look() {
        news = false;
        Map<Named, List<Watched>> shelves = Round.shelves(register.free());
        List<Optional<String>> cuts = shelves.entrySet().stream()
                .takeWhile(s -> !closed.getAsBoolean())
                .map(s -> look(s.getKey(), s.getValue()))
                .toList();
        Optional<String> cut = cuts.stream().flatMap(Optional::stream).findFirst();
        if (cut.isPresent()) {
            network.failed(cut.get(), time.now()).ifPresent(this::warn);
        } else if (!cuts.isEmpty()) {
            network.through(time.now()).ifPresent(this::warn);
        }
        if (!closed.getAsBoolean()) {
            record();
        }
        return news;
    }

    /** Records what has been seen; what cannot be recorded is looked for once more by the next process. */
    void record() {
        List<Sighting> seen = register.unrecorded();
        if (seen.isEmpty()) {
            return;
        }
        try {
            sightings.saw(seen);
            journal.through(time.now());
        } catch (RuntimeException e) {
            journal.failed(e.getMessage(), time.now()).ifPresent(
                    why -> warn("what was seen of watches cannot be recorded: " + e.getMessage()));
        }
    }

    /** @return why nobody could be reached, if so */
    private Optional<String> look(Named shelf, List<Watched> together) {
        Contact service = services.computeIfAbsent(shelf, s -> new Contact());
        try {
            round.look(shelf, together, this::saw);
            service.through(time.now()).ifPresent(said -> warn(where(shelf) + ": " + said));
            return Optional.empty();
        } catch (CloudException e) {
            register.failed(together, e.getMessage());
            if (Replied.passing(e)) {
                return Optional.of(e.getMessage());
            }
            Failure refused = refusals.of("watching " + where(shelf), e);
            service.failed(refused.getMessage(), time.now())
                    .ifPresent(said -> warn(said + (refused.hint().isEmpty() ? "" : "; " + refused.hint())));
        } catch (RuntimeException e) {
            register.failed(together, e.toString());
            service.failed(e.toString(), time.now()).ifPresent(said -> warn(where(shelf) + ": " + said));
        }
        return Optional.empty();
    }

    private void saw(Watched watched, Map<String, Object> row) {
        if (closed.getAsBoolean()) {
            // What nobody is told of was not seen: the next process tells it.
            return;
        }
        register.saw(watched, row, time.now()).ifPresent(event -> {
            news = true;
            tell(event);
        });
    }

    private void warn(String message) {
        if (!closed.getAsBoolean()) {
            tell(new Event(Event.Type.WARNING, "", "", "", Map.of("message", message)));
        }
    }

    private void tell(Event event) {
        try {
            listener.accept(event);
        } catch (RuntimeException | Error e) {
            // A terminal that is gone throws errors; the watch goes on, and its last status can be asked for.
            news = true;
        }
    }

    private static String where(Named shelf) {
        return shelf.kind() + " in " + shelf.region() + (shelf.workspace().isEmpty() ? "" : ", workspace " + shelf.workspace());
    }
}
