package paish.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.api.Operation;

/**
 * A request, ready to be signed and sent.
 *
 * @param path its variables already percent-encoded
 * @param query values not yet encoded
 * @param body JSON, empty for an operation without a body
 * @param secrets revealed in it: to be struck from every text that comes back
 */
record Outgoing(
        Operation operation,
        String region,
        Endpoint endpoint,
        String path,
        Map<String, String> query,
        Optional<String> body,
        List<String> secrets) {

    @Override
    public String toString() {
        return operation.id() + " in " + region;
    }
}
