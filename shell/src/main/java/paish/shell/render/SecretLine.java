package paish.shell.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.product.Secrets;

/** A script's line as it may be shown: what looks secret is starred, character by character, so that carets stay right. */
public final class SecretLine {

    private static final Pattern KEY = Pattern.compile("(?<=LTAI|STS\\.)[A-Za-z0-9]{12,}");
    /** What a header carries, and the password of an address. */
    private static final Pattern CARRIED = Pattern.compile("(?i)(?<=\\b(?:bearer|basic)\\s)[A-Za-z0-9._~+/=-]{8,}|(?<=://[^/\\s:@]{1,64}:)[^/\\s@]+(?=@)");
    /** A word, a named argument or a variable, and the text after it. */
    private static final Pattern NAMED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)['\"]?\\s*[:(=]?\\s*\\[?\\s*(['\"])((?:(?!\\2).)*)\\2");

    private SecretLine() {}

    public static String shown(String line) {
        String keyless = KEY.matcher(line).replaceAll(m -> "*".repeat(m.group().length()));
        String starred = CARRIED.matcher(keyless).replaceAll(m -> "*".repeat(m.group().length()));
        Matcher named = NAMED.matcher(starred);
        StringBuilder shown = new StringBuilder(starred);
        while (named.find()) {
            if (Secrets.looksSecret(named.group(1)) && !named.group(1).equals("secret")) {
                shown.replace(named.start(3), named.end(3), "*".repeat(named.group(3).length()));
            }
        }
        return shown.toString();
    }
}
