package paish.assist;

/** How well what was typed fits a name: its beginning, the beginnings of its parts, its letters in their order. */
final class Fuzzy {

    static final int NONE = Integer.MAX_VALUE;

    /** Nobody types more to abbreviate. */
    private static final int LONGEST = 32;

    private Fuzzy() {}

    /** The smaller the better; {@link #NONE} when it does not fit at all. */
    static int rank(String typed, String name) {
        if (typed.isEmpty() || name.startsWith(typed)) {
            return 0;
        }
        if (name.regionMatches(true, 0, typed, 0, typed.length())) {
            return 1;
        }
        if (parts(typed, name)) {
            return 2;
        }
        return containsInOrder(typed, name) ? 3 : NONE;
    }

    /** Whether the typed letters are beginnings of parts of the name, in order: {@code mR} of {@code maxRuntime}, {@code gn6v} of {@code ecs.gn6v-c4}. */
    private static boolean parts(String typed, String name) {
        return typed.length() <= LONGEST && name.length() <= 4 * LONGEST && parts(typed, 0, name, 0, new boolean[typed.length()][name.length() + 1]);
    }

    /** @param failed what was tried already: every pair of places is tried once */
    private static boolean parts(String typed, int t, String name, int from, boolean[][] failed) {
        if (t == typed.length()) {
            return true;
        }
        if (failed[t][from]) {
            return false;
        }
        for (int i = from; i < name.length(); i++) {
            boolean fits = begins(name, i);
            for (int n = 1; fits && t + n <= typed.length() && i + n <= name.length() && same(typed.charAt(t + n - 1), name.charAt(i + n - 1)); n++) {
                if (parts(typed, t + n, name, i + n, failed)) {
                    return true;
                }
            }
        }
        failed[t][from] = true;
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
