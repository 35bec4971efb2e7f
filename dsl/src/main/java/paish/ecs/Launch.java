package paish.ecs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paish.engine.Request;

/** The parameters of RunInstances. */
record Launch(Request request, Lifespan lifespan) {

    /** As far as they are known before the network is. */
    Map<String, Object> planned(Optional<Rung> rung) {
        Map<String, Object> body = new LinkedHashMap<>(request.body());
        rung.ifPresent(r -> {
            body.put("RegionId", r.region());
            body.put("ZoneId", r.zone());
            body.put("InstanceType", r.type());
        });
        return body;
    }

    Map<String, Object> body(Rung rung, Network.Connection connection, Instant now) {
        Map<String, Object> body = planned(Optional.of(rung));
        body.put("VSwitchId", connection.vswitch());
        body.put("SecurityGroupId", connection.securityGroup());
        lifespan.end(now).ifPresent(end -> body.put("AutoReleaseTime", end));
        return body;
    }
}
