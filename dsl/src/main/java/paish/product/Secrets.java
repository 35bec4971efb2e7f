package paish.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import paish.cloud.Secret;
import paish.language.Reading;
import paish.language.Type;
import paish.language.Types;

/** What must never be shown, and how it is told. */
public final class Secrets {

    /** Upper and lower case count only where another word would be hit: {@code stopAt} is none. */
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(secret|pass(w|ph)|token|credential|cookie|signature|auth|(api|access|private)_?key|[a-z0-9]_key$|(^|_)(pwd|sk|ak|pat)(_|$)).*"
                    + "|.*[a-z](Key|(?-i:Pat|PAT|pat)|Pwd)$");
    /** User and password in an address. */
    private static final Pattern USER_INFO = Pattern.compile("\\w+://[^/\\s:@]+:[^/\\s@]+@.*");

    /** The same inside a text; a web address needs no password beside its token. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(\\w+://)(?:[^/\\s:@]+:[^/\\s@]+|(?<=https?://)[^/\\s:@]+)@");

    private Secrets() {}

    /** Only from {@code secret(…)}: a literal would stand in the script, in git and in the history. */
    public static Type type() {
        return Types.type("secret('NAME')", v -> v instanceof Secret
                ? Reading.good(v)
                : Reading.bad("literal", "a literal may not stand here", "write secret('NAME') and set NAME in the environment"));
    }

    /** A scalar or a secret: the value of an environment variable. */
    public static Type scalarOrSecret() {
        Type scalar = Types.scalar();
        // The message does not repeat the value: it may be a password.
        return Types.type("text, a number or secret('NAME')", v -> v instanceof Secret ? Reading.good(v)
                : scalar.read(v) instanceof Reading.Good good ? good
                : Reading.bad("type", "a value must be text, a number or secret('NAME')", ""));
    }

    /** The text without who opens an address, and with what. */
    public static String withoutUserInfo(String text) {
        return IN_ADDRESS.matcher(text).replaceAll("$1***@");
    }

    /** A variable of such a name is taken for a secret, whatever it holds (design, section 5.6). */
    public static boolean looksSecret(String variable) {
        return NAME.matcher(variable).matches();
    }

    /** The value as it may be kept: wrapped when the variable's name looks secret. */
    public static Object guarded(String variable, Object value) {
        return value instanceof String s && (looksSecret(variable) || USER_INFO.matcher(s).matches()) ? Secret.of(variable, s) : value;
    }

    /** The same for a value of any shape, by the keys inside it. */
    public static Object guardedDeep(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> guarded = new LinkedHashMap<>();
            map.forEach((k, v) -> guarded.put(String.valueOf(k), guardedDeep(String.valueOf(k), v)));
            return guarded;
        }
        return value instanceof List<?> list ? list.stream().map(v -> guardedDeep(name, v)).toList() : guarded(name, value);
    }
}
