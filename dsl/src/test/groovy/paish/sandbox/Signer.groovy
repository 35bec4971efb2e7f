package paish.sandbox

import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import java.nio.charset.StandardCharsets
import java.security.MessageDigest

/** Signature version 3, written from its documentation and not from the verifier. */
class Signer {

    String keyId = 'sandbox-ak'
    String secret = 'sandbox-sk'

    /** The value of the Authorization header. */
    String authorization(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {
        def names = headers.keySet()*.toLowerCase().sort()
        def lower = headers.collectEntries { k, v -> [k.toLowerCase(), v] }
        def canonical = [
                method,
                path,
                query.sort { it.key }.collect { k, v -> "${rfc3986(k)}=${rfc3986(v)}" }.join('&'),
                names.collect { "$it:${lower[it].trim()}\n" }.join(''),
                names.join(';'),
                sha256(body)
        ].join('\n')
        def toSign = "ACS3-HMAC-SHA256\n${sha256(canonical.getBytes('UTF-8'))}"
        "ACS3-HMAC-SHA256 Credential=$keyId,SignedHeaders=${names.join(';')},Signature=${hmac(toSign)}"
    }

    static String sha256(byte[] bytes) {
        hex(MessageDigest.getInstance('SHA-256').digest(bytes))
    }

    private String hmac(String text) {
        def mac = Mac.getInstance('HmacSHA256')
        mac.init(new SecretKeySpec(secret.getBytes('UTF-8'), 'HmacSHA256'))
        hex(mac.doFinal(text.getBytes('UTF-8')))
    }

    private static String hex(byte[] bytes) {
        bytes.collect { String.format('%02x', it & 0xff) }.join('')
    }

    static String rfc3986(String text) {
        def out = new StringBuilder()
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            def c = (char) (b & 0xff)
            out << (((c >= ('A' as char) && c <= ('Z' as char)) || (c >= ('a' as char) && c <= ('z' as char))
                    || (c >= ('0' as char) && c <= ('9' as char)) || '-_.~'.indexOf((int) c) >= 0)
                    ? c.toString() : String.format('%%%02X', b & 0xff))
        }
        out.toString()
    }
}
