package paish.dsw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.catalogue.Accelerator;
import paish.catalogue.Entries;
import paish.catalogue.Images;
import paish.catalogue.Spec;
import paish.catalogue.SpecCheck;
import paish.catalogue.Specs;
import paish.cloud.CloudException;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Diagnostic;

/** What only the account can tell about a notebook's request. */
final class DswVerification {

    private final Request request;
    private final Live live;
    private final List<Diagnostic> findings = new ArrayList<>();

    DswVerification(Request request, Live live) {
        this.request = request;
        this.live = live;
    }

    List<Diagnostic> findings() {
        Entries.WORKSPACE
                .check(request, request.workspace(), "workspace", request.place("workspace"), live)
                .ifPresent(findings::add);
        Optional<Spec> spec = spec();
        image().ifPresent(url -> agree(url, spec));
        datasets();
        return List.copyOf(findings);
    }

    private Optional<Spec> spec() {
        if (!(request.body().get("EcsSpec") instanceof String type)) {
            return Optional.empty();
        }
        Specs specs = Specs.of(Specs.DSW, request.region(), live);
        boolean spot = request.body().containsKey("SpotSpec");
        SpecCheck.of(request, specs, type, spot, "dsw.spec", request.place("spec")).ifPresent(findings::add);
        return specs.find(type);
    }

    /** The image's URL. A URL of the user's own need not be in the catalogue. */
    private Optional<String> image() {
        if (request.body().get("ImageUrl") instanceof String url) {
            return Optional.of(url);
        }
        if (!(request.body().get("ImageId") instanceof String id)) {
            return Optional.empty();
        }
        Images images = new Images(request, live);
        try {
            Optional<String> uri = images.uri(id);
            if (uri.isEmpty()) {
                findings.add(images.unknownId(id, "dsw.image", request.place("image")));
            }
            return uri;
        } catch (CloudException e) {
            findings.add(images.unchecked(id, "dsw.image", request.place("image"), e));
            return Optional.empty();
        }
    }

    /** The instance would fail to start otherwise (instance-management rules). */
    private void agree(String url, Optional<Spec> spec) {
        Optional<String> needed = Accelerator.of(url);
        if (needed.isPresent() && spec.isPresent() && !needed.get().equals(spec.get().accelerator())) {
            findings.add(Diagnostic.error(
                            "dsw.image.accelerator",
                            "dsw.image",
                            request.place("image"),
                            "image '" + url + "' needs a " + needed.get() + " spec, '" + spec.get().type() + "' has "
                                    + spec.get().accelerator() + ": the instance would fail to start",
                            "choose a " + needed.get() + " spec or a " + spec.get().accelerator() + " image")
                    .against(request.place("spec")));
        }
    }

    private void datasets() {
        if (request.body().get("Datasets") instanceof List<?> datasets) {
            datasets.stream()
                    .flatMap(d -> d instanceof Map<?, ?> m && m.get("DatasetId") instanceof String id
                            ? java.util.stream.Stream.of(id)
                            : java.util.stream.Stream.empty())
                    .distinct()
                    .forEach(id -> Entries.DATASET
                            .check(request, id, "dataset", request.place("dataset " + id, "dataset"), live)
                            .ifPresent(findings::add));
        }
    }
}
