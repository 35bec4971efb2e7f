package paish.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.engine.Handle;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Block;
import paish.language.Entry;
import paish.language.Filled;
import paish.product.Amendment;
import paish.product.Product;
import paish.product.Use;
import paish.product.Uses;

/** What of a notebook makes a job: the words that both blocks have, its image, and its machine as the one worker. */
final class Promotion {

    private static final Set<String> SHARED = Set.of("name", "workspace", "quota", "vpc", "env");
    private static final Set<String> MACHINE = Set.of("spec", "resources", "driver");

    private Promotion() {}

    static Request of(Entry use, Run run) {
        Resource notebook = run.one(use, "dsw");
        return of(use, notebook.handle(), run.products(), run.details(notebook), run.engine().live());
    }

    /** @param details what the service shows of the notebook */
    static Request of(Entry use, Handle notebook, Products products, Map<String, Object> details, Live live) {
        Product job = products.get("dlc").orElseThrow();
        List<Use> said = products.get(notebook.kind()).orElseThrow().export(notebook.region(), details, live).uses();
        Filled words = AmendVerbs.words(use, use.named(), job, Set.of());
        boolean ownRoles = words.entries().stream().anyMatch(e -> e.inner().isPresent());
        Block block = job.block();
        Filled there = Uses.filled(block, block.name(), use.place(), uses(said, details, ownRoles), d -> { });
        return AmendVerbs.request(job, Amendment.of(there, words, job.instead()), notebook);
    }

    /** A container of one's own is a PyTorchJob. */
    private static List<Use> uses(List<Use> said, Map<String, Object> details, boolean ownRoles) {
        List<Use> uses = new ArrayList<>();
        said.stream().filter(u -> SHARED.contains(u.word())).forEach(uses::add);
        said.stream().filter(u -> u.word().equals("dataset")).map(Promotion::mounted).forEach(uses::add);
        uses.add(Use.of("type", "PyTorchJob"));
        uses.add(Use.of("image", String.valueOf(details.get("ImageUrl"))));
        if (!ownRoles) {
            List<Use> machine = new ArrayList<>(List.of(Use.of("count", 1)));
            said.stream().filter(u -> MACHINE.contains(u.word())).forEach(machine::add);
            uses.add(new Use("worker", List.of(), Map.of(), machine));
        }
        return uses;
    }

    /** A job mounts everything in the same way. */
    private static Use mounted(Use dataset) {
        Map<String, Object> named = new LinkedHashMap<>(dataset.named());
        named.remove("dynamic");
        return new Use("dataset", dataset.values(), named, List.of());
    }
}
