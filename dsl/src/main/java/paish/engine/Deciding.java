package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Action.Verb;
import paish.engine.Provisioner.Difference;
import paish.engine.Provisioner.Quote;
import paish.language.Diagnostic;

/** Decides what one request comes to: a creation, an adoption, or a refusal with the difference. */
final class Deciding {

    private final Queued queued;
    private final Request request;
    private final Provisioner provisioner;
    private final Asked live;

    Deciding(Queued queued, Provisioner provisioner, Live live) {
        this.queued = queued;
        this.request = queued.request();
        this.provisioner = provisioner;
        this.live = new Asked(live);
    }

    Decision decide(Inventory inventory) {
        Set<String> listed = inventory.operations(request);
        List<Map<String, Object>> same = inventory.of(request).stream().map(this::withDetails).toList();
        return same.isEmpty() ? create(listed, inventory.left(request)) : same.stream()
                .filter(existing -> provisioner.differences(request, existing).isEmpty())
                .findFirst()
                .map(existing -> adopt(existing, listed, same.size()))
                .orElseGet(() -> refuse(same.get(0), listed));
    }

    private Decision create(Set<String> listed, List<Intent> left) {
        return provisioner.saga().map(saga -> undertake(saga, listed, left)).orElseGet(() -> createAtOnce(listed));
    }

    private Decision undertake(Saga saga, Set<String> listed, List<Intent> left) {
        Outline outline = saga.outline(request, live);
        List<String> notes = new ArrayList<>(request.notes());
        notes.addAll(outline.quote().notes());
        notes.addAll(outline.notes());
        if (outline.quote().cost().worst().isEmpty()) {
            notes.add(unbounded());
        }
        Set<String> calls = calls(listed);
        if (!left.isEmpty()) {
            saga.parts().forEach(part -> calls.addAll(List.of(part.list(), part.delete())));
            notes.add(left(left));
        }
        calls.addAll(saga.calls(request));
        return decision(
                Verb.CREATE, Optional.empty(), outline.body(), outline.quote().cost(), calls, notes, request.afterwards(),
                outline.diagnostics(), Optional.of(outline.work()));
    }

    private static String left(List<Intent> left) {
        String ids = left.stream().map(Intent::id).filter(id -> !id.isEmpty()).distinct().collect(joining(", "));
        return "a run of this name has left something" + (ids.isEmpty() ? "" : ": " + ids)
                + "; it is taken away first, and waited for where that run is still under way";
    }

    private String unbounded() {
        return "the cost is unbounded: nothing would stop it; bound it with " + provisioner.bound();
    }

    private Decision createAtOnce(Set<String> listed) {
        List<Diagnostic> diagnostics = provisioner.verify(request, live);
        Quote quote = provisioner.price(request, live);
        List<String> notes = new ArrayList<>(request.notes());
        notes.addAll(quote.notes());
        if (quote.cost().worst().isEmpty()) {
            notes.add(unbounded());
        }
        if (request.again()) {
            notes.add("another one of this name, on purpose");
        }
        Set<String> calls = calls(listed);
        calls.add(provisioner.operations().create());
        request.afterwards().forEach(f -> calls.add(f.operation()));
        calls.add(provisioner.operations().get());
        calls.add(provisioner.operations().list());
        return decision(Verb.CREATE, Optional.empty(), quote.cost(), calls, notes, request.afterwards(), diagnostics);
    }

    private Decision adopt(Map<String, Object> existing, Set<String> listed, int ofThisName) {
        List<FollowUp> missing = provisioner.missing(request.afterwards(), existing);
        List<String> notes = new ArrayList<>();
        notes.add("exists, " + existing.get("Status") + ", and is what the block asks for: nothing is created");
        if (ofThisName > 1) {
            notes.add(ofThisName + " of this name exist; this one matches");
        }
        Set<String> calls = calls(listed);
        missing.forEach(f -> {
            calls.add(f.operation());
            notes.add("it lacks " + f.operation() + ", which is made up for");
        });
        Verb verb = missing.isEmpty() ? Verb.ADOPT : Verb.UPDATE;
        if (provisioner.saga().isPresent()) {
            notes.add("what it was made to run is not run again");
        }
        return decision(verb, Optional.of(id(existing)), Cost.NOTHING, calls, notes, missing, List.of()).in(region(existing));
    }

    private Decision refuse(Map<String, Object> existing, Set<String> listed) {
        List<Difference> differences = provisioner.differences(request, existing);
        String listing = differences.stream().map(Difference::toString).collect(joining("; "));
        Diagnostic refusal = Diagnostic.error(
                request.kind() + ".name.taken",
                request.kind() + ".name",
                request.place("name"),
                request + " exists already (" + id(existing) + ", " + existing.get("Status")
                        + ") and is not what the block asks for: " + listing,
                "choose another name, or change the block or the existing one");
        List<String> notes = List.of("exists with other parameters: " + listing);
        return decision(
                Verb.NONE, Optional.of(id(existing)), Cost.NOTHING, calls(listed), notes, List.of(), List.of(refusal)).in(region(existing));
    }

    private Decision decision(
            Verb verb, Optional<String> id, Cost cost, Set<String> calls, List<String> notes,
            List<FollowUp> afterwards, List<Diagnostic> diagnostics) {
        return decision(verb, id, request.body(), cost, calls, notes, afterwards, diagnostics, Optional.empty());
    }

    private Decision decision(
            Verb verb, Optional<String> id, Map<String, Object> body, Cost cost, Set<String> calls, List<String> notes,
            List<FollowUp> afterwards, List<Diagnostic> diagnostics, Optional<Outline.Work> work) {
        List<String> ram = calls.stream().flatMap(c -> provisioner.ram(c).stream()).distinct().toList();
        Action action = new Action(
                verb, request.kind(), request.name(), request.region(), request.workspace(), Optional.of(request),
                id, body, cost, List.copyOf(calls), ram, List.copyOf(notes));
        return new Decision(queued, provisioner, action, afterwards, diagnostics, work);
    }

    /** In the order in which they were and will be made. */
    private Set<String> calls(Set<String> listed) {
        Set<String> calls = new LinkedHashSet<>(listed);
        calls.addAll(live.operations());
        return calls;
    }

    /** The details win, but some fields are in the list only, such as a job's maximum run time. */
    private Map<String, Object> withDetails(Map<String, Object> row) {
        Map<String, Object> existing = new LinkedHashMap<>(row);
        if (provisioner.saga().isPresent()) {
            return existing;
        }
        String idField = provisioner.operations().idField();
        live.get(region(row), provisioner.operations().get(), Map.of(idField, id(row))).ifPresent(existing::putAll);
        return existing;
    }

    /** A run may have come to another region than the first that is asked for. */
    private String region(Map<String, Object> existing) {
        return provisioner.saga().isPresent() && existing.get("RegionId") != null ? existing.get("RegionId").toString() : request.region();
    }

    private String id(Map<String, Object> existing) {
        return String.valueOf(existing.get(provisioner.operations().idField()));
    }
}
