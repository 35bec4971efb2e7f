package paish.cloud;

import java.util.Map;

/**
 * A whole reply, whatever its status.
 *
 * @param headers by lower-case name
 */
record Incoming(int status, Map<String, String> headers, byte[] body) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
