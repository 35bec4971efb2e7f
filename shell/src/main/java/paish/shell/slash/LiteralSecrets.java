package paish.shell.slash;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Secrets;

/** Takes what looks secret out of a script: a literal becomes {@code secret('NAME')}, which the environment answers. */
final class LiteralSecrets {

    /** A named argument or a variable, and the text that it gets. */
    private static final Pattern NAMED = Pattern.compile("([A-Za-z_]\\w*)['\"]?\\s*[:=]\\s*(['\"])((?:(?!\\2).)+)\\2");
    private static final int SHORTEST = 8;

    private LiteralSecrets() {}

    static String named(String script, Map<String, String> environment) {
        Matcher named = NAMED.matcher(script);
        StringBuilder clean = new StringBuilder();
        while (named.find()) {
            boolean secret = Secrets.guarded(named.group(1), named.group(3)) instanceof paish.cloud.Secret;
            String replaced = secret
                    ? script.substring(named.start(), named.start(2)) + "secret('" + named.group(1) + "')"
                    : named.group();
            named.appendReplacement(clean, Matcher.quoteReplacement(replaced));
        }
        named.appendTail(clean);
        return known(clean.toString(), environment);
    }

    /** The value of a secret of the environment stands nowhere, not even inside another text. */
    private static String known(String script, Map<String, String> environment) {
        String clean = script;
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String value = variable.getValue();
            if (value.length() < SHORTEST || !Secrets.looksSecret(variable.getKey()) || !clean.contains(value)) {
                continue;
            }
            String call = "secret('" + variable.getKey() + "')";
            clean = clean.replace("'" + value + "'", call).replace("\"" + value + "\"", call);
            if (clean.contains(value)) {
                throw new Failure(Exit.INVALID, "not saved: the value of " + variable.getKey() + " stands in an input",
                        "write " + call + " there, or leave the input out with a range");
            }
        }
        return clean;
    }
}
