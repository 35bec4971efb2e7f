package paish.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import paish.cloud.Secret;
import paish.language.BlockCheck;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Filled;
import paish.language.Place;
import paish.product.Exported;
import paish.product.Product;
import paish.product.Use;
import paish.product.Uses;
import paish.product.Written;

/** What exists as a script that can be run: it adopts what is there, and makes it anew where it is not. */
final class ExportText {

    private static final String WORKSPACE = "workspace";

    private final Entry use;
    private final Run run;

    private ExportText(Entry use, Run run) {
        this.use = use;
        this.run = run;
    }

    static String of(Entry use, Run run) {
        ExportText text = new ExportText(use, run);
        List<Resource> resources = ChangeVerbs.resources(use);
        return use.argument("block").filter(Boolean.TRUE::equals).isPresent() ? text.blocks(resources) : text.script(resources);
    }

    private String blocks(List<Resource> resources) {
        return String.join("\n", resources.stream().map(r -> block(r, exported(r))).toList());
    }

    private String script(List<Resource> resources) {
        List<String> regions = resources.stream().map(r -> r.handle().region()).distinct().toList();
        if (regions.size() > 1) {
            throw new Failure(Exit.INVALID, "a script has one region, these are in " + String.join(", ", regions), "export those of one region at a time");
        }
        List<String> workspaces = resources.stream().map(r -> r.handle().workspace()).distinct().toList();
        StringBuilder script = new StringBuilder();
        regions.forEach(region -> script.append(Written.line(Use.of("region", region))));
        // Where there are several, each block says its own.
        workspaces.stream().filter(w -> workspaces.size() == 1).forEach(w -> script.append(Written.line(Use.of(WORKSPACE, w))));
        Set<String> secrets = new TreeSet<>();
        List<String> blocks = new ArrayList<>();
        for (Resource resource : resources) {
            Exported exported = exported(resource);
            List<Use> uses = exported.uses().stream().filter(u -> workspaces.size() > 1 || !u.word().equals(WORKSPACE)).toList();
            uses.forEach(u -> secrets(u, secrets));
            blocks.add("\ncreate " + block(resource, new Exported(uses, exported.remarks())));
        }
        if (!secrets.isEmpty()) {
            script.append("// To be set in the environment before it runs: ").append(String.join(", ", secrets)).append('\n');
        }
        blocks.forEach(script::append);
        return script.toString();
    }

    private static void secrets(Use use, Set<String> names) {
        Stream.concat(use.values().stream(), use.named().values().stream())
                .flatMap(v -> v instanceof Secret secret ? Stream.of(secret.name()) : Stream.empty()).forEach(names::add);
        use.inner().forEach(inner -> secrets(inner, names));
    }

    private String block(Resource resource, Exported exported) {
        return Written.block(run.product(resource).block().name(), exported.uses(), exported.remarks());
    }

    private Exported exported(Resource resource) {
        Product product = run.product(resource);
        Map<String, Object> details = run.details(resource);
        Exported exported = words(resource, details, run);
        List<String> remarks = new ArrayList<>(exported.remarks());
        List<Diagnostic> found = new ArrayList<>();
        Filled filled = Uses.filled(product.block(), product.block().name(), use.place(), exported.uses(), found::add);
        Stream.concat(filled.inner().stream(), Stream.of(filled)).forEach(f -> found.addAll(BlockCheck.check(f, Set.of())));
        found.stream().filter(Diagnostic::isError).map(d -> "check will not accept it: " + d.message()).distinct().forEach(remarks::add);
        return new Exported(exported.uses(), remarks);
    }

    /** What exists in the words of its block, with all that is known to be missing from them. */
    static Exported words(Resource resource, Map<String, Object> details, Run run) {
        Product product = run.product(resource);
        Exported exported = product.export(resource.handle().region(), details, run.engine().live());
        Filled filled = Uses.filled(product.block(), product.block().name(), Place.NOWHERE, exported.uses(), d -> { });
        Set<String> unsaid = unsaid(product, details, filled.body().map(), run);
        List<String> remarks = new ArrayList<>(exported.remarks());
        if (!unsaid.isEmpty()) {
            remarks.add("set, and not said here: " + String.join(", ", unsaid));
        }
        return new Exported(exported.uses(), remarks);
    }

    /** Fields of its creation that the service shows and the words do not say; of objects each field inside. */
    private static Set<String> unsaid(Product product, Map<String, Object> details, Map<String, Object> body, Run run) {
        Set<String> fields = new LinkedHashSet<>();
        for (String field : run.evaluation().api().operation(product.block().operation()).orElseThrow().body().keySet()) {
            Uses.at(details, field).ifPresent(shown -> {
                if (shown instanceof Map<?, ?> map) {
                    Map<?, ?> said = body.get(field) instanceof Map<?, ?> inside ? inside : Map.of();
                    map.keySet().stream().filter(k -> !said.containsKey(k)).forEach(k -> fields.add(field + "." + k));
                } else if (!body.containsKey(field)) {
                    fields.add(field);
                }
            });
        }
        fields.removeIf(field -> product.derived().contains(field) || Uses.at(details, field).filter(v -> !Boolean.FALSE.equals(v)).isEmpty());
        return fields;
    }
}
