package paish.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Did-you-mean. */
public final class Suggestions {

    private Suggestions() {}

    /** The candidate that the writer most likely meant; empty when none is near. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(c -> near(word, c))
                .min(Comparator.comparingInt((String c) -> distance(fold(word), fold(c)))
                        .thenComparingInt(c -> Math.abs(c.length() - word.length()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean 'name'?}, or empty. */
    public static String didYouMean(String word, Collection<String> candidates) {
        return nearest(word, candidates).map(c -> "did you mean '" + c + "'?").orElse("");
    }

    private static boolean near(String word, String candidate) {
        String a = fold(word);
        String b = fold(candidate);
        int shorter = Math.min(a.length(), b.length());
        boolean prefix = shorter >= 3 && (a.startsWith(b) || b.startsWith(a));
        return prefix || distance(a, b) <= Math.max(1, Math.max(a.length(), b.length()) / 3);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Edits between two words, a swap of neighbours counting as one (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            edits[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            edits[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(edits[i - 1][j - 1] + same, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                boolean swapped = i > 1 && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                edits[i][j] = swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
            }
        }
        return edits[a.length()][b.length()];
    }
}
