package paish.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.cloud.CloudException;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Diagnostic;
import paish.language.Place;
import paish.language.Suggestions;

/** The images that a request may name: the workspace's own and the official ones. */
public final class Images {

    private static final String LIST = "aiworkspace:ListImages";

    private final Request request;
    private final Live live;

    public Images(Request request, Live live) {
        this.request = request;
        this.live = live;
    }

    /** The image's URI, by its id. */
    public Optional<String> uri(String id) {
        return live.get(request.region(), "aiworkspace:GetImage", Map.of("ImageId", id))
                .map(image -> String.valueOf(image.get("ImageUri")));
    }

    /** An id that the catalogue does not hold. */
    public Diagnostic unknownId(String id, String path, Place place) {
        return Diagnostic.error(
                request.kind() + ".image.unknown", path, place,
                "there is no image '" + id + "' in " + request.region(), idHint(id));
    }

    /** Whether the URI is one of the catalogue's, letter by letter (training-jobs rules: a red line). */
    public Optional<Diagnostic> verbatim(String uri, String path, Place place) {
        try {
            List<Map<String, Object>> all = all();
            return all.stream().anyMatch(image -> uri.equals(image.get("ImageUri")))
                    ? Optional.empty()
                    : Optional.of(Diagnostic.error(
                            request.kind() + ".image.unknown", path, place,
                            "image '" + uri + "' is not the ImageUri of an image in the catalogue", uriHint(uri, all)));
        } catch (CloudException e) {
            return Optional.of(unchecked(uri, path, place, e));
        }
    }

    public Diagnostic unchecked(String image, String path, Place place, CloudException e) {
        return Unchecked.warning(request.kind() + ".image", path, place, "image '" + image + "'", e);
    }

    private List<Map<String, Object>> all() {
        return Stream.concat(
                        // Official images are global: they are found without a workspace only.
                        live.rows(request.region(), LIST, Map.of("Labels", "system.official=true")).stream(),
                        live.rows(request.region(), LIST, Map.of("WorkspaceId", request.workspace())).stream())
                .toList();
    }

    private String idHint(String sought) {
        try {
            List<Map<String, Object>> all = all();
            return all.stream()
                    .filter(image -> sought.equals(image.get("Name")))
                    .findFirst()
                    .map(image -> "'" + sought + "' is a name; its id is '" + image.get("ImageId") + "'")
                    .orElseGet(() -> Suggestions.didYouMean(sought, values(all, "ImageId")));
        } catch (CloudException e) {
            return "";
        }
    }

    private static String uriHint(String sought, List<Map<String, Object>> all) {
        return all.stream()
                .filter(image -> sought.equals(image.get("Name")) || sought.equals(image.get("ImageId")))
                .findFirst()
                .map(image -> "that is an image's name or id; its URI is '" + image.get("ImageUri") + "'")
                .orElseGet(() -> Suggestions.didYouMean(sought, values(all, "ImageUri")));
    }

    private static List<String> values(List<Map<String, Object>> rows, String field) {
        return rows.stream().map(r -> String.valueOf(r.get(field))).distinct().toList();
    }
}
