package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import paish.sandbox.catalogue.SystemImages;
import paish.sandbox.catalogue.SystemImages.Image;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.rpc.Rows;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;

/** The public images of a region. */
final class Images {

    private Images() {
    }

    static void into(Operations operations) {
        operations.full("ecs:DescribeImages", Images::list)
                .full("ecs:DescribeImageFromFamily", Images::fromFamily);
    }

    /** @throws Refusal 404 when the region has no such image */
    static Image find(String region, String id) {
        return SystemImages.of(region).stream().filter(i -> i.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusals.notFound("InvalidImageId.NotFound", id));
    }

    static Optional<Image> ofFamily(String region, String family) {
        return SystemImages.of(region).stream().filter(i -> i.family().equals(family)).findFirst();
    }

    private static JsonObject list(Call call) {
        List<String> ids = List.of(call.text("ImageId").split(","));
        Pattern name = Pattern.compile(Pattern.quote(call.text("ImageName")).replace("*", "\\E.*\\Q"));
        boolean system = List.of("", "system").contains(call.text("ImageOwnerAlias"));
        boolean linux = List.of("", "linux").contains(call.text("OSType"));
        List<JsonObject> rows = SystemImages.of(call.store().region()).stream()
                .filter(i -> system && linux)
                .filter(i -> call.text("ImageId").isEmpty() || ids.contains(i.id()))
                .filter(i -> call.text("ImageFamily").isEmpty() || i.family().equals(call.text("ImageFamily")))
                .filter(i -> call.text("ImageName").isEmpty() || name.matcher(i.id()).matches())
                .filter(i -> call.text("Architecture").isEmpty() || call.text("Architecture").equals("x86_64"))
                .map(Images::view)
                .toList();
        JsonObject reply = new Rows(call, "Images", "Image", 100).page(rows);
        reply.addProperty("RegionId", call.store().region());
        return reply;
    }

    /** Without an image in the reply when there is none of the family. */
    private static JsonObject fromFamily(Call call) {
        JsonObject reply = new JsonObject();
        ofFamily(call.store().region(), call.text("ImageFamily")).map(Images::view).ifPresent(image -> {
            image.remove("OSNameEn");
            image.remove("IsPublic");
            image.remove("Usable");
            reply.add("Image", image);
        });
        return reply;
    }

    private static JsonObject view(Image image) {
        JsonObject view = new JsonObject();
        view.addProperty("ImageId", image.id());
        view.addProperty("ImageName", image.id());
        view.addProperty("ImageFamily", image.family());
        view.addProperty("ImageOwnerAlias", "system");
        view.addProperty("OSName", image.os());
        view.addProperty("OSNameEn", image.os());
        view.addProperty("OSType", "linux");
        view.addProperty("Platform", image.platform());
        view.addProperty("Architecture", "x86_64");
        view.addProperty("Size", image.size());
        view.addProperty("Status", "Available");
        view.addProperty("Usable", true);
        view.addProperty("IsPublic", true);
        view.addProperty("IsSupportCloudinit", true);
        view.addProperty("IsSupportIoOptimized", true);
        String day = image.id().replaceAll(".*_(\\d{4})(\\d{2})(\\d{2})\\.vhd", "$1-$2-$3");
        view.addProperty("CreationTime", day + "T06:00:00Z");
        view.add("DiskDeviceMappings", Json.nested("DiskDeviceMapping", Json.list()));
        return view;
    }
}
