package paish.dlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import paish.catalogue.Entries;
import paish.catalogue.Images;
import paish.catalogue.SpecCheck;
import paish.catalogue.Specs;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Diagnostic;

/** What only the account can tell about a job's request. */
final class DlcVerification {

    private final Request request;
    private final Live live;
    private final List<Diagnostic> findings = new ArrayList<>();

    DlcVerification(Request request, Live live) {
        this.request = request;
        this.live = live;
    }

    List<Diagnostic> findings() {
        Entries.WORKSPACE
                .check(request, request.workspace(), "workspace", request.place("workspace"), live)
                .ifPresent(findings::add);
        Role.of(request.body()).forEach(role -> {
            spec(role);
            image(role);
        });
        datasets();
        code();
        return List.copyOf(findings);
    }

    private void spec(Role role) {
        if (role.fields().get("EcsSpec") instanceof String type) {
            Specs specs = Specs.of(Specs.DLC, request.region(), live);
            boolean spot = role.fields().containsKey("SpotSpec");
            SpecCheck.of(request, specs, type, spot, role.path("spec"), role.place(request, "spec"))
                    .ifPresent(findings::add);
        }
    }

    private void image(Role role) {
        if (role.fields().get("Image") instanceof String uri) {
            new Images(request, live)
                    .verbatim(uri, role.path("image"), role.place(request, "image"))
                    .ifPresent(findings::add);
        }
    }

    private void datasets() {
        if (request.body().get("DataSources") instanceof List<?> sources) {
            sources.stream()
                    .flatMap(s -> s instanceof Map<?, ?> m && m.get("DataSourceId") instanceof String id
                            ? Stream.of(id)
                            : Stream.empty())
                    .distinct()
                    .forEach(id -> Entries.DATASET
                            .check(request, id, "dataset", request.place("dataset " + id, "dataset"), live)
                            .ifPresent(findings::add));
        }
    }

    private void code() {
        if (request.body().get("CodeSource") instanceof Map<?, ?> source
                && source.get("CodeSourceId") instanceof String id) {
            Entries.CODE_SOURCE.check(request, id, "code", request.place("code"), live).ifPresent(findings::add);
        }
    }
}
