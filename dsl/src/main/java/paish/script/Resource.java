package paish.script;

import groovy.lang.GroovyObjectSupport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import paish.engine.Handle;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Suggestions;

/**
 * A handle as a script holds it: {@code h.id}, {@code h.name}, and the API's fields as they are now, {@code h.Status}.
 * Asking for a field makes what is queued exist.
 */
public final class Resource extends GroovyObjectSupport {

    private final Handle handle;
    private final Function<Handle, Map<String, Object>> read;
    private final Function<List<Handle>, Map<Handle, Map<String, Object>>> readMany;
    private final Function<String, List<String>> fields;

    /**
     * @param readMany those that are there, for few calls
     * @param fields the kind's fields, as its get operation may answer them
     */
    Resource(
            Handle handle, Function<Handle, Map<String, Object>> read, Function<List<Handle>, Map<Handle, Map<String, Object>>> readMany,
            Function<String, List<String>> fields) {
        this.handle = handle;
        this.read = read;
        this.readMany = readMany;
        this.fields = fields;
    }

    /** The statuses of those that exist, as they are now; many are asked for together. */
    public static Map<Handle, String> statuses(List<Resource> many) {
        List<Handle> there = many.stream().map(Resource::handle).filter(h -> h.id().isPresent()).toList();
        Map<Handle, String> statuses = new LinkedHashMap<>();
        if (!there.isEmpty()) {
            many.get(0).readMany.apply(there).forEach((handle, row) -> statuses.put(handle, String.valueOf(row.get("Status"))));
        }
        return statuses;
    }

    public Handle handle() {
        return handle;
    }

    /** The names of the fields that it has; asks nobody. */
    public List<String> fields() {
        return fields.apply(handle.kind());
    }

    /** Everything that the service shows of it now. */
    public Map<String, Object> details() {
        return read.apply(handle);
    }

    @Override
    public Object getProperty(String name) {
        return switch (name) {
            case "kind" -> handle.kind();
            case "name" -> handle.name();
            case "region" -> handle.region();
            case "workspace" -> handle.workspace();
            case "id" -> {
                if (handle.id().isEmpty()) {
                    details();
                }
                yield handle.id().orElseThrow();
            }
            default -> field(name);
        };
    }

    private Object field(String name) {
        List<String> known = fields.apply(handle.kind());
        if (known.stream().noneMatch(name::equalsIgnoreCase)) {
            throw new Failure(Exit.FAILED, "a " + handle.kind() + " has no field '" + name + "'", Suggestions.didYouMean(name, known));
        }
        Map<String, Object> details = details();
        // What a run ends with is shown by none that another script has made.
        return details instanceof Row row && row.knows(name) ? row.getProperty(name) : details.get(name);
    }

    @Override
    public String toString() {
        return handle.toString();
    }
}
