package paish.sandbox.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of an {@code Authorization: ACS3-HMAC-SHA256 Credential=…,SignedHeaders=…,Signature=…} header. */
record Authorization(String accessKeyId, List<String> signedHeaders, String signature) {

    static final String ALGORITHM = "ACS3-HMAC-SHA256";

    static Authorization of(String header) {
        if (!header.startsWith(ALGORITHM + " ")) {
            throw incomplete();
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(ALGORITHM.length()).split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        if (!parts.keySet().containsAll(List.of("Credential", "SignedHeaders", "Signature"))) {
            throw incomplete();
        }
        return new Authorization(
                parts.get("Credential"), List.of(parts.get("SignedHeaders").split(";")), parts.get("Signature"));
    }

    static Refusal incomplete() {
        return new Refusal(400, "IncompleteSignature",
                "The request signature does not conform to Aliyun standards: " + ALGORITHM + " is required.");
    }
}
