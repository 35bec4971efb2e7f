package paish.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Checks signature version 3, as the page "V3 request body and signature mechanism" describes it. */
public final class Signatures {

    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final List<String> REQUIRED = List.of(
            "host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version");

    private final String accessKeyId;
    private final String accessKeySecret;
    private final InstantSource time;
    private final Nonces nonces = new Nonces();

    public Signatures(String accessKeyId, String accessKeySecret, InstantSource time) {
        this.accessKeyId = accessKeyId;
        this.accessKeySecret = accessKeySecret;
        this.time = time;
    }

    /** @throws Refusal when the request is unsigned, stale, replayed or wrongly signed */
    public void check(Incoming request) {
        Authorization authorization = Authorization.of(request.header("authorization"));
        requireHeaders(request, authorization);
        if (!authorization.accessKeyId().equals(accessKeyId)) {
            throw new Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
        }
        requireFresh(request.header("x-acs-date"));
        requireSignature(request, authorization);
        if (!nonces.isNew(request.header("x-acs-signature-nonce"))) {
            throw new Refusal(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
        }
    }

    private static void requireHeaders(Incoming request, Authorization authorization) {
        for (String name : REQUIRED) {
            if (request.header(name).isEmpty()) {
                throw new Refusal(400, "MissingParameter", "The header " + name + " is mandatory for this action.");
            }
        }
        boolean allSigned = authorization.signedHeaders().containsAll(REQUIRED)
                && request.headers().keySet().stream()
                        .filter(name -> name.startsWith("x-acs-"))
                        .allMatch(authorization.signedHeaders()::contains);
        if (!allSigned) {
            throw Authorization.incomplete();
        }
    }

    private void requireFresh(String date) {
        Instant signed;
        try {
            signed = Instant.parse(date);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
        }
        if (Duration.between(signed, time.instant()).abs().compareTo(TOLERANCE) > 0) {
            throw new Refusal(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
        }
    }

    private void requireSignature(Incoming request, Authorization authorization) {
        String payload = Digest.sha256(request.body());
        String canonical = canonical(request, authorization.signedHeaders(), payload);
        String expected = Digest.hmac(accessKeySecret, Authorization.ALGORITHM + "\n" + Digest.sha256(canonical));
        boolean same = MessageDigest.isEqual(expected.getBytes(UTF_8), authorization.signature().getBytes(UTF_8));
        if (!same || !payload.equals(request.header("x-acs-content-sha256"))) {
            throw new Refusal(400, "SignatureDoesNotMatch",
                    "Specified signature does not match our calculation. server string to sign is: "
                            + Authorization.ALGORITHM + " " + Digest.sha256(canonical));
        }
    }

    static String canonical(Incoming request, List<String> signedHeaders, String payload) {
        StringBuilder headers = new StringBuilder();
        List<String> names = signedHeaders.stream().sorted().toList();
        names.forEach(name -> headers.append(name).append(':').append(request.header(name).strip()).append('\n'));
        return String.join("\n",
                request.method(),
                canonicalPath(request.path()),
                Percent.canonicalQuery(request.query()),
                headers.toString(),
                String.join(";", names),
                payload);
    }

    /** The three replacements that the official library makes on the path before it signs. */
    private static String canonicalPath(String path) {
        return path.isEmpty() ? "/" : path.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}
