package paish.dlc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import paish.engine.Change;
import paish.engine.Live;
import paish.engine.Provisioner;
import paish.engine.Request;
import paish.language.Block;
import paish.language.Body;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Place;
import paish.product.Exported;
import paish.product.Observation;
import paish.product.Places;
import paish.product.Product;

/** DLC as a product of the language. */
public final class Dlc implements Product {

    private final Block block = DlcBlock.create();

    @Override
    public Block block() {
        return block;
    }

    @Override
    public Request request(Filled filled, String region, String workspace) {
        Body body = filled.body();
        body.put("WorkspaceId", workspace);
        filled.value("image").ifPresent(image -> roles(body).forEach(role -> role.putIfAbsent("Image", image)));
        return new Request("dlc", body.get("DisplayName").toString(), region, workspace, body.map(), List.of(),
                filled.value("maxRuntime").map(m -> Duration.ofMinutes((Long) m)),
                filled.value("again").filter(Boolean.TRUE::equals).isPresent(), filled.place(), places(filled));
    }

    @Override
    public Filled amended(Filled there, Filled changes) {
        return DlcAmendment.of(there, changes);
    }

    @Override
    public Change update(Filled words, boolean start) {
        return new DlcUpdate(words, start);
    }

    @Override
    public Optional<String> fixed(String word) {
        // The name that it has may be said.
        return Optional.of(word).filter(w -> !w.equals("name")).flatMap(DlcUpdate::fixed);
    }

    @Override
    public Exported export(String region, Map<String, Object> details, Live live) {
        return new DlcExport(DlcProvisioner.complete(region, details, live)).exported();
    }

    @Override
    public Set<String> derived() {
        return Set.of("Settings.Tags", "UserVpc.ExtendedCidrs");
    }

    @Override
    public Observation observation() {
        return new DlcObservation();
    }

    @Override
    public Provisioner provisioner() {
        return new DlcProvisioner();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> roles(Body body) {
        return (List<Map<String, Object>>) Optional.ofNullable(body.get("JobSpecs")).orElse(List.of());
    }

    private static Map<String, Place> places(Filled filled) {
        Map<String, Place> places = Places.of(filled);
        for (Entry role : RoleBlock.roles(filled)) {
            String word = Role.word(RoleBlock.typeOf(role));
            places.putIfAbsent(word, role.place());
            role.inner().orElseThrow().entries().forEach(e -> places.putIfAbsent(word + "." + e.name(), e.place()));
        }
        return places;
    }
}
