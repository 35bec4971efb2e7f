package paish.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Paging;
import paish.sandbox.wire.Shape;
import paish.sandbox.wire.Times;

/** Quotas, the resources of which they are made, and the products that are open. */
final class Capacity {

    private Capacity() {
    }

    static void into(Operations operations) {
        operations.full("aiworkspace:ListQuotas", Capacity::quotas)
                .partial("aiworkspace:ListResources", Capacity::resources)
                .partial("aiworkspace:ListProducts", Capacity::products)
                .partial("aiworkspace:ListFeatures", Capacity::features);
    }

    private static JsonObject quotas(Call call) {
        JsonArray rows = new JsonArray();
        Shape shape = new Shape(call.route().product());
        call.store().list(Query.of("quota").contains("d.name", call.text("Name")).orderBy("d.name", true)).documents()
                .forEach(quota -> rows.add(shape.cut("ListQuotasResponseBodyQuotas", quota.body())));
        JsonObject reply = new JsonObject();
        reply.add("Quotas", rows);
        reply.addProperty("TotalCount", rows.size());
        return reply;
    }

    /** One resource a quota; its Spec.resourceId is the quota's id, by which quotas can be found out. */
    private static JsonObject resources(Call call) {
        if (call.text("Option").equals("ListResourceByWorkspace") && call.text("WorkspaceId").isEmpty()) {
            throw call.invalid("ListResourceByWorkspace needs a WorkspaceId.");
        }
        List<String> types = Arrays.asList(call.text("ResourceTypes").split(","));
        List<Document> matching = call.store().list(Query.of("quota").orderBy("d.name", true)
                        .isOneOf("d.id", call.text("QuotaIds"))
                        .contains("d.name", call.text("ResourceName"))).documents().stream()
                .filter(quota -> call.text("ResourceTypes").isEmpty() || types.contains(quota.text("QuotaType")))
                .toList();
        JsonArray rows = new JsonArray();
        Paging.of(call, 20).of(matching).forEach(quota -> rows.add(resource(call, quota)));
        JsonObject reply = new JsonObject();
        reply.add("Resources", rows);
        reply.addProperty("TotalCount", matching.size());
        return reply;
    }

    private static JsonObject resource(Call call, Document quota) {
        JsonObject spec = new JsonObject();
        spec.addProperty("resourceId", quota.id());
        JsonObject row = new JsonObject();
        row.addProperty("Id", "res-" + quota.id());
        row.addProperty("Name", quota.name());
        row.addProperty("GroupName", quota.name());
        row.addProperty("ResourceType", quota.text("QuotaType"));
        row.addProperty("ProductType", quota.text("QuotaType"));
        row.addProperty("EnvType", "prod");
        row.addProperty("IsDefault", false);
        row.addProperty("GmtCreateTime", Times.milliseconds(quota.created()));
        row.addProperty("WorkspaceId", call.text("WorkspaceId"));
        row.add("Spec", spec);
        if (call.text("VerboseFields").contains("Quota") || call.flag("Verbose")) {
            JsonArray quotas = new JsonArray();
            quotas.add(new Shape(call.route().product()).cut("ListResourcesResponseBodyResourcesQuotas", quota.body()));
            row.add("Quotas", quotas);
        }
        return row;
    }

    private static JsonObject products(Call call) {
        JsonArray products = new JsonArray();
        for (String code : List.of("DataWorks_share", "PAI_share", "MaxCompute_share")) {
            if (call.text("ProductCodes").isEmpty() || Arrays.asList(call.text("ProductCodes").split(",")).contains(code)) {
                JsonObject product = new JsonObject();
                product.addProperty("ProductCode", code);
                product.addProperty("IsPurchased", true);
                product.addProperty("HasPermissionToPurchase", true);
                products.add(product);
            }
        }
        JsonArray services = new JsonArray();
        for (String code : List.of("PAI", "OSS")) {
            JsonObject service = new JsonObject();
            service.addProperty("ServiceCode", code);
            service.addProperty("IsOpen", true);
            services.add(service);
        }
        JsonObject reply = new JsonObject();
        reply.add("Products", products);
        reply.add("Services", services);
        return reply;
    }

    private static JsonObject features(Call call) {
        JsonObject reply = new JsonObject();
        reply.add("Features", new JsonArray());
        reply.addProperty("TotalCount", 0);
        return reply;
    }
}
