package paish.sandbox.wire;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.fault.Faults;
import paish.sandbox.permission.Permissions;
import paish.sandbox.permission.Permissions.Denied;

/** The faults that refuse a call before it is done, in the service's own words. */
record Injected(Faults faults, Permissions permissions) {

    /** Only these need stock or quota; {@code *:no-stock} must not break a list. */
    private static final List<String> ALLOCATING = List.of("CreateInstance", "StartInstance", "CreateJob", "RunInstances");

    /** Of networks there may be so many, by these codes. */
    private static final Map<String, String> COUNTED = Map.of(
            "CreateVpc", "QuotaExceeded.Vpc", "CreateVSwitch", "QuotaExceeded.VSwitch", "CreateSecurityGroup", "QuotaExceed.SecurityGroup");

    Optional<Refusal> refusal(Route route) {
        String action = route.operation().action();
        Optional<Fault> throttle = faults.draw(action, Kind.THROTTLE);
        if (throttle.isPresent()) {
            return Optional.of(new Refusal(429, "Throttling.User", "Request was denied due to user flow control.",
                    new JsonObject(), Map.of("x-acs-retry-after", Long.toString(throttle.get().argumentOrUsual()))));
        }
        if (faults.draw(action, Kind.ERROR500).isPresent()) {
            return Optional.of(new Refusal(500, "InternalError", "The request processing has failed due to some unknown error."));
        }
        if (faults.draw(action, Kind.FORBIDDEN).isPresent()) {
            String needed = permissions.need(route.operation().id()).action();
            return Optional.of(Denial.of(route, new Denied(needed, false)));
        }
        if (COUNTED.containsKey(action) && faults.draw(action, Kind.QUOTA).isPresent()) {
            return Optional.of(new Refusal(400, COUNTED.get(action), "The quota is used up."));
        }
        if (!ALLOCATING.contains(action)) {
            return Optional.empty();
        }
        if (faults.draw(action, Kind.NO_STOCK).isPresent()) {
            return Optional.of(Stock.none(route.rpc() ? 403 : 400, "The requested resource"));
        }
        return faults.draw(action, Kind.QUOTA).map(f ->
                Stock.quota(route.rpc() ? 403 : 400, "The account's quota of running resources is used up."));
    }
}
