package paish.assist;

/** How well what was typed fits a name: its beginning, the beginnings of its parts, its letters in their order. */
final class Fuzzy {

    static final int NONE = Integer.MAX_VALUE;

    private Fuzzy() {}

    /** The smaller the better; {@link #NONE} when it does not fit at all. */
    static int rank(String typed, String name) {
        if (typed.isEmpty() || name.startsWith(typed)) {
            return 0;
        }
        if (name.regionMatches(true, 0, typed, 0, typed.length())) {
            return 1;
        }
        if (parts(typed, 0, name, 0)) {
            return 2;
        }
        return containsInOrder(typed, name) ? 3 : NONE;
    }

    /** Whether the typed letters are beginnings of parts of the name, in order: {@code mR} of {@code maxRuntime}, {@code gn6v} of {@code ecs.gn6v-c4}. */
    private static boolean parts(String typed, int t, String name, int from) {
        if (t == typed.length()) {
            return true;
        }
        for (int i = from; i < name.length(); i++) {
            if (begins(name, i)) {
                int taken = 0;
                while (t + taken < typed.length() && i + taken < name.length() && same(typed.charAt(t + taken), name.charAt(i + taken))) {
                    taken++;
                }
                for (int length = taken; length > 0; length--) {
                    if (parts(typed, t + length, name, i + length)) {
                        return true;
                    }
                    if (name.length() > 80 || typed.length() > 40) {
                        // The longest match alone, so that a long text takes no longer than its length.
                        break;
                    }
                }
            }
        }
        return false;
    }

    private static boolean begins(String name, int i) {
        if (i == 0) {
            return true;
        }
        char before = name.charAt(i - 1);
        char c = name.charAt(i);
        return !Character.isLetterOrDigit(before) && Character.isLetterOrDigit(c)
                || Character.isUpperCase(c) && !Character.isUpperCase(before)
                || Character.isDigit(c) != Character.isDigit(before);
    }

    private static boolean containsInOrder(String typed, String name) {
        int t = 0;
        for (int i = 0; i < name.length() && t < typed.length(); i++) {
            if (same(typed.charAt(t), name.charAt(i))) {
                t++;
            }
        }
        return t == typed.length();
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
