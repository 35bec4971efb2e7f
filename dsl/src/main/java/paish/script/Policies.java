package paish.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import paish.api.Api;
import paish.api.Operation;
import paish.catalogue.Policy;
import paish.engine.Foresight;
import paish.engine.Plan;
import paish.engine.Request;
import paish.language.Entry;

/** The least RAM policies of scripts, requests and plans; computed without a call. */
final class Policies {

    private Policies() {}

    /** @param findings of the script's evaluation, where it does not get to the end */
    static Policy of(Collection<String> calls, Collection<String> findings) {
        Api api = new Api();
        Policy policy = Policy.of(calls, o -> api.operation(o).map(Operation::mutates).orElse(false));
        List<String> notes = new ArrayList<>(findings);
        notes.addAll(policy.notes());
        return new Policy(policy.operations(), policy.statements(), List.copyOf(notes));
    }

    /** What the verb is given: requests, plans, and lists of them. */
    static Policy of(Entry verb, Products products) {
        Set<String> calls = new LinkedHashSet<>();
        List<Request> requests = new ArrayList<>();
        verb.values().forEach(v -> (v instanceof List<?> list ? list : List.of(v)).forEach(one -> {
            if (one instanceof Plan plan) {
                plan.actions().forEach(a -> calls.addAll(a.calls()));
            } else if (one instanceof Request request) {
                requests.add(request);
            }
        }));
        calls.addAll(new Foresight(products.provisioners()).calls(requests));
        return of(calls, List.of());
    }
}
