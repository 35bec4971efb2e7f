package paish.sandbox.catalogue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instance types of ECS: those that PAI offers too, and more. */
public record MachineTypes(Map<String, Spec> byName, Map<String, Family> families) {

    public static MachineTypes read(Specs specs) {
        Gson gson = new Gson();
        JsonObject table = Resource.read("ecs-types.json");
        Map<String, Family> families = new LinkedHashMap<>();
        table.getAsJsonArray("families").forEach(json -> {
            Family family = gson.fromJson(json, Family.class);
            families.put(family.family(), family);
        });
        Map<String, Spec> types = new LinkedHashMap<>(specs.byName());
        table.getAsJsonArray("types").forEach(json -> {
            Spec type = gson.fromJson(json, Spec.class);
            types.put(type.instanceType(), type);
        });
        return new MachineTypes(types, families);
    }

    public Optional<Spec> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Spec> all() {
        return List.copyOf(byName.values());
    }

    public Family familyOf(Spec type) {
        return families.get(Family.of(type.instanceType()));
    }
}
