package paish.workload.reading;

import java.util.regex.Pattern;

/** Words of the form {@code NAME=value}. */
final class Assignments {

    private static final Pattern FORM = Pattern.compile("[A-Za-z_]\\w*=.*", Pattern.DOTALL);

    private Assignments() {}

    static boolean is(String word) {
        return FORM.matcher(word).matches();
    }

    static String name(String word) {
        return word.substring(0, word.indexOf('='));
    }

    static String value(String word) {
        return word.substring(word.indexOf('=') + 1);
    }
}
