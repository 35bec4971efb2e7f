package paish.ecs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.Bench;
import paish.engine.Request;
import paish.workload.delivery.Delivery;
import paish.workload.delivery.Parcel;

/** Sends the script to the instance and runs it. */
final class Shipment {

    private static final String FOLDER = "/tmp";

    private final Bench bench;
    private final String region;
    private final String instance;
    private final Request request;
    private final EcsTerms terms;

    Shipment(Bench bench, String region, String instance, Request request, EcsTerms terms) {
        this.bench = bench;
        this.region = region;
        this.instance = instance;
        this.request = request;
        this.terms = terms;
    }

    /** @return the script, under way */
    Invocation send() {
        // The name is of this instance alone, so that nothing of another run is joined with it.
        Delivery delivery = Parcel.of(terms.script(), FOLDER, "script-" + instance);
        if (delivery instanceof Delivery.InParts parts) {
            parts.parts().forEach(part -> send(parts.folder(), part));
        }
        Map<String, Object> command = new LinkedHashMap<>(request.afterwards().get(0).parameters());
        command.put("CommandContent", delivery.content());
        command.put("ContentEncoding", "Base64");
        command.put("InstanceId", List.of(instance));
        Map<String, Object> reply = bench.send("ecs:RunCommand", region, command);
        return new Invocation(bench, region, String.valueOf(reply.get("InvokeId")));
    }

    private void send(String folder, Delivery.Part part) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("Name", part.name());
        file.put("TargetDir", folder);
        file.put("Content", part.content());
        file.put("ContentType", "Base64");
        file.put("Overwrite", true);
        file.put("InstanceId", List.of(instance));
        Map<String, Object> reply = bench.send("ecs:SendFile", region, file);
        new FileArrival(bench, region, String.valueOf(reply.get("InvokeId"))).await(part.name());
    }
}
