package paish.workload.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A command for people: short, and without what may be a secret. */
final class Shown {

    private static final int LENGTH = 60;
    private static final String HIDDEN = "…";
    private static final Pattern SECRET_OPTION = Pattern.compile(
            "(?i)-H|-u|-b|--header|--user|--cookie|--proxy-user|-d|--data.*|-F|--form|--build-arg|-e|--env|--.*(?:token|password|passwd|secret|key|auth).*");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(?:token|password|passwd|secret|key|auth|credential).*");

    private static final Pattern SECRET_WORD = Pattern.compile("(?is)-[Hu]\\S.*|.*(?:bearer|authorization).*");

    private Shown() {}

    static String of(List<String> words) {
        List<String> shown = new ArrayList<>();
        boolean hide = false;
        for (String word : words) {
            shown.add(hide || SECRET_WORD.matcher(word).matches() ? HIDDEN : word(word));
            hide = SECRET_OPTION.matcher(word).matches();
        }
        return shortened(String.join(" ", shown).replaceAll("\\s+", " "));
    }

    /** Neither the user nor the query of an address. */
    private static String word(String word) {
        String address = word.replaceAll("(?<=://)[^/@\\s]*@", "").replaceAll("(?<=://)([^?\\s]*)\\?\\S*", "$1");
        int equals = address.indexOf('=');
        boolean secret = equals > 0 && SECRET_NAME.matcher(address.substring(0, equals).toLowerCase(Locale.ROOT)).matches();
        return secret ? address.substring(0, equals + 1) + HIDDEN : address;
    }

    static String shortened(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH - 1) + HIDDEN;
    }
}
