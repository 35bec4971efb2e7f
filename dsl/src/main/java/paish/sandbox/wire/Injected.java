package paish.sandbox.wire;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.fault.Faults;

/** The faults that refuse a call before it is done, in the service's own words. */
record Injected(Faults faults) {

    /** Only these need stock or quota; {@code *:no-stock} must not break a list. */
    private static final List<String> ALLOCATING = List.of("CreateInstance", "StartInstance", "CreateJob");

    private static final Map<String, String> RAM_PREFIXES =
            Map.of("pai-dsw", "paidsw", "pai-dlc", "paidlc", "aiworkspace", "paiworkspace");

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
            return Optional.of(forbidden(route));
        }
        if (!ALLOCATING.contains(action)) {
            return Optional.empty();
        }
        if (faults.draw(action, Kind.NO_STOCK).isPresent()) {
            return Optional.of(Stock.none("The requested resource"));
        }
        return faults.draw(action, Kind.QUOTA).map(f -> Stock.quota("The account's quota of running resources is used up."));
    }

    private static Refusal forbidden(Route route) {
        String ram = RAM_PREFIXES.get(route.product().code()) + ":" + route.operation().action();
        JsonObject detail = new JsonObject();
        detail.addProperty("AuthAction", ram);
        detail.addProperty("AuthPrincipalType", "SubUser");
        detail.addProperty("AuthPrincipalOwnerId", "1234567890123456");
        detail.addProperty("AuthPrincipalDisplayName", "sandbox-user");
        detail.addProperty("NoPermissionType", "ImplicitDeny");
        detail.addProperty("PolicyType", "AccountLevelIdentityBasedPolicy");
        return new Refusal(403, "Forbidden.RAM",
                "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
                detail, Map.of());
    }
}
