package paish.cloud

import java.security.MessageDigest
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** Verifies ACS3-HMAC-SHA256 as the signature page describes it. Shares no code with the client. */
class Acs3 {

    static final List<String> REQUIRED = ['host', 'x-acs-version', 'x-acs-action', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-content-sha256']

    /** What is wrong with a request's signature; empty when it holds. */
    static List<String> faults(Wire.Request request, String key, String secret) {
        def header = request.headers()['authorization'] ?: ''
        def parts = header =~ /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/
        if (!parts.matches()) {
            return ["malformed: $header".toString()]
        }
        def signed = parts.group(2).split(';') as List
        def counting = request.headers().keySet().findAll { it.startsWith('x-acs-') || it in ['host', 'content-type'] }.toSorted()
        def hash = hex(MessageDigest.getInstance('SHA-256').digest(request.body()))
        def canonical = [
                request.method(),
                request.rawPath() ?: '/',
                canonicalQuery(request),
                signed.collect { "$it:${request.headers()[it].trim()}\n" }.join(''),
                signed.join(';'),
                hash].join('\n')
        def toSign = 'ACS3-HMAC-SHA256\n' + hex(MessageDigest.getInstance('SHA-256').digest(canonical.getBytes('UTF-8')))
        def mac = Mac.getInstance('HmacSHA256')
        mac.init(new SecretKeySpec(secret.getBytes('UTF-8'), 'HmacSHA256'))
        [
                (parts.group(1) == key) ? null : 'another key',
                (signed == counting) ? null : "signed $signed, not $counting".toString(),
                (REQUIRED - signed) ? 'a required header is not signed' : null,
                (request.headers()['x-acs-content-sha256'] == hash) ? null : 'another body was hashed',
                (hex(mac.doFinal(toSign.getBytes('UTF-8'))) == parts.group(3)) ? null : "signature over\n$canonical".toString()
        ].findAll()
    }

    private static String canonicalQuery(Wire.Request request) {
        request.query().collect { name, value -> [encode(name), encode(value)] }
                .sort { a, b -> a[0] <=> b[0] }
                .collect { "${it[0]}=${it[1]}" }
                .join('&')
    }

    private static String encode(String text) {
        def encoded = new StringBuilder()
        text.getBytes('UTF-8').each { b ->
            def c = (b & 0xff) as char
            def plain = b > 0 && (Character.isLetterOrDigit(c) || '-_.~'.indexOf(c as int) >= 0)
            encoded << (plain ? c : String.format('%%%02X', b & 0xff))
        }
        encoded
    }

    private static String hex(byte[] bytes) {
        HexFormat.of().formatHex(bytes)
    }
}
