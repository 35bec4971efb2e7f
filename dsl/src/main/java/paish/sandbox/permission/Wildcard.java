package paish.sandbox.permission;

import java.util.regex.Pattern;

/** Names with {@code *} for any characters and {@code ?} for one; RAM compares without regard to case. */
final class Wildcard {

    private Wildcard() {
    }

    static Pattern pattern(String text) {
        String quoted = Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE);
    }
}
