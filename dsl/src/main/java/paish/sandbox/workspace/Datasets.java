package paish.sandbox.workspace;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Shape;

/** Data sets and their versions; the first version comes with the data set. */
final class Datasets {

    private static final Documents ALL = new Documents(Collection
            .of("dataset", "DatasetId", "d-", "Name", "Datasets", "Dataset")
            .filteredBy(Map.of(
                    "DataSourceTypes", "DataSourceType",
                    "DataTypes", "DataType",
                    "Properties", "Property",
                    "SourceTypes", "SourceType",
                    "DatasetIds", "DatasetId",
                    "Accessibility", "Accessibility",
                    "Edition", "Edition",
                    "Provider", "Provider")));
    private static final Documents VERSIONS = new Documents(Collection
            .of("datasetVersion", "VersionName", "", "VersionName", "DatasetVersions", "DatasetVersion")
            .under("DatasetId")
            .filteredBy(Map.of("Properties", "Property", "SourceTypes", "SourceType")));

    private Datasets() {
    }

    static void into(Operations operations) {
        operations.full("aiworkspace:CreateDataset", Datasets::create)
                .full("aiworkspace:GetDataset", Datasets::get)
                .full("aiworkspace:ListDatasets", Datasets::list)
                .full("aiworkspace:UpdateDataset", call -> nothing(ALL.update(call)))
                .full("aiworkspace:DeleteDataset", Datasets::delete)
                .full("aiworkspace:PublishDataset", call -> nothing(ALL.publish(call)))
                .full("aiworkspace:CreateDatasetLabels", ALL::label)
                .full("aiworkspace:DeleteDatasetLabels", call -> ALL.unlabel(call, "LabelKeys"))
                .full("aiworkspace:CreateDatasetVersion", Datasets::createVersion)
                .full("aiworkspace:GetDatasetVersion", VERSIONS::get)
                .full("aiworkspace:ListDatasetVersions", call -> VERSIONS.list(call, VERSIONS.query(call), 10))
                .full("aiworkspace:UpdateDatasetVersion", call -> nothing(VERSIONS.update(call)))
                .full("aiworkspace:DeleteDatasetVersion", call -> nothing(VERSIONS.delete(call)))
                .full("aiworkspace:CreateDatasetVersionLabels", VERSIONS::label)
                .full("aiworkspace:DeleteDatasetVersionLabels", call -> VERSIONS.unlabel(call, "Keys"));
    }

    private static JsonObject create(Call call) {
        if (call.text("Name").length() > 127) {
            throw call.invalid("Name must be at most 127 characters long.");
        }
        JsonObject body = usual(ALL.fields(call));
        JsonObject version = body.deepCopy();
        String id = call.newId("d-");
        JsonObject reply = ALL.create(call, id, body);
        version.addProperty("VersionName", "v1");
        call.store().add(Draft
                .of("datasetVersion", id + "/v1", call.text("WorkspaceId"), "v1", version).under(id));
        return reply;
    }

    private static JsonObject usual(JsonObject body) {
        Map.of("DataType", "COMMON", "Edition", "BASIC", "SourceType", "USER", "MountAccess", "RW", "ProviderType", "Ecs")
                .forEach((field, value) -> {
                    if (!body.has(field)) {
                        body.addProperty(field, value);
                    }
                });
        return body;
    }

    private static JsonObject get(Call call) {
        Document dataset = ALL.find(call);
        JsonObject view = Documents.view(dataset);
        versions(call, dataset.id()).stream().findFirst()
                .ifPresent(latest -> view.add("LatestVersion", Documents.view(latest)));
        return new Shape(call.route().product()).cut("GetDatasetResponseBody", view).getAsJsonObject();
    }

    private static JsonObject list(Call call) {
        Query query = ALL.query(call);
        String label = call.text("Label");
        if (label.contains("=")) {
            query.label("Labels", label.substring(0, label.indexOf('=')), label.substring(label.indexOf('=') + 1));
        }
        return ALL.list(call, query, 10);
    }

    private static JsonObject delete(Call call) {
        Document dataset = ALL.find(call);
        versions(call, dataset.id()).forEach(call.store()::delete);
        call.store().delete(dataset);
        return new JsonObject();
    }

    private static JsonObject createVersion(Call call) {
        Document dataset = ALL.find(call);
        long highest = versions(call, dataset.id()).stream()
                .mapToLong(v -> Long.parseLong(v.name().substring(1))).max().orElse(0);
        return VERSIONS.create(call, "v" + (highest + 1), VERSIONS.fields(call));
    }

    private static List<Document> versions(Call call, String dataset) {
        return call.store().list(Query.of("datasetVersion").is("d.parent", dataset)).documents();
    }

    private static JsonObject nothing(JsonObject ignored) {
        return new JsonObject();
    }
}
