package paish.ecs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.FollowUp;
import paish.engine.Request;
import paish.language.Body;
import paish.language.Place;

/** The request that an {@code ecs} block, or a choice of compute, comes to. */
final class EcsRequest {

    /** Mbit/s; billed by traffic, not by bandwidth. */
    private static final int BANDWIDTH = 100;

    private EcsRequest() {}

    /** @param body what words have written: InstanceName, and ImageFamily or ImageId, at least */
    static Request of(Body body, EcsTerms terms, Place place, Map<String, Place> places) {
        body.put("Amount", 1);
        body.put("InstanceChargeType", "PostPaid");
        body.put("RegionId", terms.regions().get(0));
        putIfAbsent(body, "SystemDisk.Category", "cloud_essd");
        putIfAbsent(body, "SystemDisk.Size", "40");
        if (terms.types().size() == 1) {
            body.put("InstanceType", terms.types().get(0));
        }
        if (terms.zones().size() == 1) {
            body.put("ZoneId", terms.zones().get(0));
        }
        if (terms.internet()) {
            body.put("InternetChargeType", "PayByTraffic");
            body.put("InternetMaxBandwidthOut", BANDWIDTH);
        }
        String name = body.get("InstanceName").toString();
        return new Request("ecs", name, terms.regions().get(0), "", body.map(), List.of(command(name, terms)),
                new Lifespan(terms).most(), false, place, places, terms.map());
    }

    private static FollowUp command(String name, EcsTerms terms) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("Type", "RunShellScript");
        command.put("Name", name);
        command.put("Timeout", terms.timeout().toSeconds());
        command.put("CommandContent", terms.script().text());
        return new FollowUp("ecs:RunCommand", command);
    }

    private static void putIfAbsent(Body body, String field, Object value) {
        if (body.get(field) == null) {
            body.put(field, value);
        }
    }
}
