package paish.sandbox.wire;

import java.util.Map;
import paish.api.Operation;
import paish.api.Product;

/** The operation that a request names, and the values of its path's variables. */
public record Route(Product product, Operation operation, Map<String, String> path) {

    /** Whether the action alone says what is done, and parameters come flat. */
    boolean rpc() {
        return operation.style().equals("RPC");
    }
}
