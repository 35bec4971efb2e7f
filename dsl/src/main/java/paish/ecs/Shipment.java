package paish.ecs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.Bench;
import paish.engine.Request;

/** Sends the script to the instance and runs it. */
final class Shipment {

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

    Invocation.Result run() {
        Map<String, Object> command = new LinkedHashMap<>(request.afterwards().get(0).parameters());
        command.put("CommandContent", base64(terms.script()));
        command.put("ContentEncoding", "Base64");
        command.put("InstanceId", List.of(instance));
        Map<String, Object> reply = bench.send("ecs:RunCommand", region, command);
        return new Invocation(bench, region, String.valueOf(reply.get("InvokeId"))).await(terms.timeout());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
