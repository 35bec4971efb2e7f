package paish.dsw;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import paish.engine.Change;
import paish.engine.Live;
import paish.engine.Provisioner;
import paish.engine.Request;
import paish.language.Block;
import paish.language.Body;
import paish.language.Filled;
import paish.language.Place;
import paish.product.Amendment;
import paish.product.Exported;
import paish.product.Observation;
import paish.product.Places;
import paish.product.Product;

/** DSW as a product of the language. */
public final class Dsw implements Product {

    private final Block block;
    private final InstantSource clock;

    /** @param clock for {@code stopAt}, which must be to come */
    public Dsw(InstantSource clock) {
        this.clock = clock;
        this.block = DswBlock.create(clock);
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    public Request request(Filled filled, String region, String workspace) {
        Body body = filled.body();
        body.put("WorkspaceId", workspace);
        if (body.get("Accessibility") == null) {
            body.put("Accessibility", "PRIVATE");
        }
        Map<String, Place> places = Places.of(filled);
        filled.entry("imageId").or(() -> filled.entry("imageUrl")).ifPresent(e -> places.put("image", e.place()));
        return new Request("dsw", body.get("InstanceName").toString(), region, workspace, body.map(),
                DswLifeWords.afterwards(filled), DswLifeWords.maxRuntime(filled, clock), false, filled.place(), places);
    }

    @Override
    public Filled amended(Filled there, Filled changes) {
        return Amendment.of(there, changes, DswUpdateCheck.INSTEAD);
    }

    @Override
    public Change update(Filled words, boolean start) {
        return new DswUpdate(words, start);
    }

    @Override
    public Exported export(String region, Map<String, Object> details, Live live) {
        return new DswExport(UserCommand.in(region, DswProvisioner.complete(region, details, live), live), clock).exported();
    }

    @Override
    public Set<String> derived() {
        return Set.of("ImageAuth", "ImageId", "ImageUrl", "Labels", "UserId");
    }

    @Override
    public Observation observation() {
        return new DswObservation();
    }

    @Override
    public Provisioner provisioner() {
        return new DswProvisioner();
    }
}
