package paish.script;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Handle;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Entry;
import paish.language.Failure;

/**
 * What is known, without a call, of the things that the script itself creates: their requests, and those that
 * {@code clone} and {@code promote} make of them. From the first change of anything on, nothing is.
 */
final class Foretold {

    private static final Set<String> MAKERS = Set.of("clone", "promote");

    /** A service that has nothing to add. */
    private static final Live NOBODY = new Live() {

        @Override
        public List<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
            return List.of();
        }

        @Override
        public Optional<Map<String, Object>> get(String region, String operation, Map<String, ?> parameters) {
            return Optional.empty();
        }
    };

    private final Products products;
    private final Set<String> notes = new LinkedHashSet<>();
    private boolean altered;

    Foretold(Products products) {
        this.products = products;
    }

    /** @param so whether something may no longer be what the request says that made it */
    void altered(boolean so) {
        altered |= so;
    }

    /** Whether anything was told. */
    boolean any() {
        return !notes.isEmpty();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The fields of the requests that make all of these; empty where nobody can tell. */
    Optional<Set<String>> fields(List<Object> given) {
        Set<String> fields = new LinkedHashSet<>();
        for (Object value : given) {
            if (altered || !(value instanceof Expected expected) || expected.made().isEmpty()) {
                return Optional.empty();
            }
            fields.addAll(expected.made().get().body().keySet());
        }
        return Optional.of(fields);
    }

    /** The request that a verb makes; empty where only a run can tell, or where it would be refused. */
    Optional<Request> request(Entry verb) {
        if (altered || !MAKERS.contains(verb.name()) || !(verb.value() instanceof Expected expected)) {
            return Optional.empty();
        }
        Optional<Request> request = expected.made().flatMap(of -> request(verb, of));
        request.ifPresent(r -> notes.add("what '" + verb.name() + "' makes is told from the block of '" + expected.handle().name()
                + "': one that exists already and has more than that may need more"));
        return request;
    }

    private Optional<Request> request(Entry verb, Request of) {
        Handle handle = new Handle(of.kind(), of.name(), of.region(), of.workspace());
        Map<String, Object> details = new LinkedHashMap<>(of.body());
        // The service shows the address of an image that was said by its id; which one makes no difference here.
        details.putIfAbsent("ImageUrl", "of/" + details.get("ImageId"));
        try {
            return verb.name().equals("clone")
                    ? Optional.of(AmendVerbs.cloned(verb, handle, products.get(of.kind()).orElseThrow(), details, NOBODY))
                    : Optional.of(of).filter(r -> r.kind().equals("dsw")).map(r -> Promotion.of(verb, handle, products, details, NOBODY));
        } catch (Failure refused) {
            return Optional.empty();
        }
    }
}
