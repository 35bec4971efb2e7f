package paish.shell.prompt;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.product.Secrets;

/** Which inputs the history does not keep: what begins with a space, and what holds a secret or looks as if it did. */
final class Unkept {

    private static final Pattern KEY = Pattern.compile("\\b(?:LTAI|STS\\.)[A-Za-z0-9]{12,}");
    /** A name and a literal that it is given: {@code token = 'x'}, {@code API_KEY: "x"}, {@code password 'x'}, {@code TOKEN=x}. */
    private static final Pattern GIVEN = Pattern.compile("([A-Za-z_][\\w.-]*)(?:['\"]?\\s*[:=(\\[][\\s(\\[]*|\\s+)['\"].|([A-Za-z_]\\w*)=[^\\s=]");
    /** What a header carries, and a name with its value as two arguments. */
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(?:bearer|basic)\\s+[A-Za-z0-9._~+/=-]{8,}");
    private static final Pattern PAIR = Pattern.compile("['\"]([A-Za-z_][\\w.-]*)['\"]\\s*,\\s*['\"].");
    /** User and password in an address. */
    private static final Pattern USER_INFO = Pattern.compile("\\w+://[^/\\s:@]+:[^/\\s@]+@");
    /** A shorter value would keep half of what is typed out of the history. */
    private static final int SHORTEST = 8;

    private final List<String> known;

    /** @param environment whose secrets are known */
    Unkept(Map<String, String> environment) {
        known = environment.entrySet().stream()
                .filter(e -> e.getValue().length() >= SHORTEST && Secrets.looksSecret(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean test(String input) {
        return input.isBlank()
                || input.startsWith(" ")
                || KEY.matcher(input).find()
                || USER_INFO.matcher(input).find()
                || BEARER.matcher(input).find()
                || PAIR.matcher(input).results().anyMatch(pair -> Secrets.looksSecret(pair.group(1)))
                || known.stream().anyMatch(input::contains)
                || givesSecret(input);
    }

    /** {@code secret('NAME')} names one and does not hold it. */
    private static boolean givesSecret(String input) {
        Matcher given = GIVEN.matcher(input);
        while (given.find()) {
            String name = given.group(1) == null ? given.group(2) : given.group(1);
            if (!name.equals("secret") && Secrets.looksSecret(name)) {
                return true;
            }
        }
        return false;
    }
}
