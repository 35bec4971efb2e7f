package paish.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Suggestions;

/** The kinds of resource that an engine can handle. */
final class Provisioners {

    private final Map<String, Provisioner> byKind = new LinkedHashMap<>();

    Provisioners(List<Provisioner> provisioners) {
        provisioners.forEach(p -> byKind.put(p.kind(), p));
    }

    Provisioner of(String kind) {
        return Optional.ofNullable(byKind.get(kind)).orElseThrow(() -> new Failure(
                Exit.INVALID,
                "there is no kind '" + kind + "'; there are " + String.join(", ", byKind.keySet()),
                Suggestions.didYouMean(kind, byKind.keySet())));
    }

    Optional<Provisioner> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    Provisioner of(Handle handle) {
        return of(handle.kind());
    }

    /** The kind that the operation creates one of. */
    Optional<Provisioner> creating(String operation) {
        return byKind.values().stream().filter(p -> p.operations().create().equals(operation)).findFirst();
    }

    /** The part of a saga that the operation makes or takes away. */
    Optional<Part> part(String operation) {
        return byKind.values().stream()
                .flatMap(p -> p.saga().stream())
                .flatMap(s -> s.parts().stream())
                .filter(p -> p.create().equals(operation) || p.delete().equals(operation))
                .findFirst();
    }

    /** The names that a request may make something under: a run may come to several regions. */
    List<Named> names(Request request) {
        Named named = Named.of(request);
        return of(request.kind()).saga()
                .map(s -> s.regions(request).stream()
                        .map(region -> new Named(named.kind(), region, named.workspace(), named.name()))
                        .distinct()
                        .toList())
                .orElse(List.of(named));
    }

    Collection<Provisioner> all() {
        return byKind.values();
    }

    /** The RAM actions of an operation, whichever kind calls it. */
    List<String> ram(String operation) {
        return byKind.values().stream()
                .map(p -> p.ram(operation))
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /** The roles in a workspace that include a RAM action. */
    List<String> roles(String action) {
        return byKind.values().stream().map(p -> p.roles(action)).flatMap(Collection::stream).distinct().toList();
    }
}
