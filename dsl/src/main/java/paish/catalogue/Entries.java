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

/** Things of the catalogue that a request names by their id. */
public enum Entries {
    WORKSPACE("workspace", "Workspace", "WorkspaceId", "WorkspaceName", false),
    DATASET("dataset", "Dataset", "DatasetId", "Name", true),
    CODE_SOURCE("code source", "CodeSource", "CodeSourceId", "DisplayName", true);

    private final String noun;
    private final String get;
    private final String list;
    private final String idField;
    private final String nameField;
    private final boolean inWorkspace;

    Entries(String noun, String resource, String idField, String nameField, boolean inWorkspace) {
        this.noun = noun;
        this.get = "aiworkspace:Get" + resource;
        this.list = "aiworkspace:List" + resource + "s";
        this.idField = idField;
        this.nameField = nameField;
        this.inWorkspace = inWorkspace;
    }

    /** @param word the block's word, such as {@code dataset} */
    public Optional<Diagnostic> check(Request request, String id, String word, Place place, Live live) {
        String path = request.kind() + "." + word;
        try {
            return live.get(request.region(), get, Map.of(idField, id)).isPresent()
                    ? Optional.empty()
                    : Optional.of(Diagnostic.error(
                            path + ".unknown", path, place,
                            "there is no " + noun + " '" + id + "' in " + request.region(), hint(request, id, live)));
        } catch (CloudException e) {
            return Optional.of(Unchecked.warning(path, path, place, noun + " '" + id + "'", e));
        }
    }

    private String hint(Request request, String id, Live live) {
        try {
            Map<String, Object> where = inWorkspace ? Map.of("WorkspaceId", request.workspace()) : Map.of();
            List<Map<String, Object>> rows = live.rows(request.region(), list, where);
            Optional<String> named = rows.stream()
                    .filter(row -> id.equals(row.get(nameField)))
                    .findFirst()
                    .map(row -> "'" + id + "' is a name; its id is '" + row.get(idField) + "'");
            return named.orElseGet(() -> Suggestions.didYouMean(
                    id, rows.stream().flatMap(r -> Stream.of(r.get(idField))).map(String::valueOf).toList()));
        } catch (CloudException e) {
            return "";
        }
    }
}
