package paish.engine;

import java.util.Set;
import paish.cloud.CloudException;
import paish.cloud.Outcome;

/** How the engine reads what a failed call says. */
final class Replied {

    /** These say that the key or the operation is not there, not the resource. */
    private static final Set<String> NOT_THE_RESOURCE =
            Set.of("InvalidAccessKeyId.NotFound", "InvalidApi.NotFound", "InvalidProduct.NotFound");

    private Replied() {}

    /** The resource that was asked for is not there; a new or unusual code counts when HTTP says 404. */
    static boolean notFound(CloudException e) {
        boolean says = e.status() == 404 || e.code().endsWith("NotFound");
        return says && e.outcome() == Outcome.REJECTED && !NOT_THE_RESOURCE.contains(e.code());
    }

    /** Another look may get an answer. */
    static boolean passing(CloudException e) {
        return e.outcome() != Outcome.REJECTED || e.code().startsWith("Throttling") || e.status() >= 500;
    }
}
