package paish.cloud;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Strikes secrets and keys from texts that come from outside: a service may quote what it was sent, and
 * {@code SignatureDoesNotMatch} quotes the signed headers, security token included.
 */
final class Scrub {

    private static final Pattern KEYS = Pattern.compile(
            "(?i)(x-acs-security-token|x-acs-accesskey-id|x-acs-bearer-token)\\s*[:=]\\s*[^\\s,;&\"\\]]+"
                    + "|\\bLTAI[A-Za-z0-9]{8,}|\\bSTS\\.[A-Za-z0-9]{8,}|\\bTMP\\.[A-Za-z0-9]{8,}");

    private Scrub() {}

    static String text(String text, List<String> secrets) {
        String clean = text;
        for (String secret : secrets) {
            if (!secret.isEmpty()) {
                clean = clean.replace(secret, "***");
            }
        }
        return KEYS.matcher(clean).replaceAll("***");
    }
}
