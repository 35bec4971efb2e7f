package paish.sandbox.catalogue;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine types, in the catalogue's order. */
public record Specs(Map<String, Spec> byName) {

    public static Specs read() {
        Gson gson = new Gson();
        Map<String, Spec> specs = new LinkedHashMap<>();
        Resource.read("specs.json").getAsJsonArray("specs").forEach(json -> {
            Spec spec = gson.fromJson(json, Spec.class);
            specs.put(spec.instanceType(), spec);
        });
        return new Specs(specs);
    }

    public Optional<Spec> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Spec> all() {
        return List.copyOf(byName.values());
    }
}
