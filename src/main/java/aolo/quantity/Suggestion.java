package aolo.quantity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the legal name nearest to what was written. Pure functions, any thread. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest legal name by edit distance, if it is near enough to be a slip. */
    public static Optional<String> nearest(String written, Collection<String> legal) {
        return legal.stream()
                .min(Comparator.comparingInt((String name) -> distance(written, name)).thenComparing(name -> name))
                .filter(name -> distance(written, name) <= Math.max(2, name.length() / 3));
    }

    /** {@code ; did you mean "x"?} or an empty text. */
    public static String didYouMean(String written, Collection<String> legal) {
        return nearest(written, legal).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    private static int distance(String written, String name) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > 12 || a.length() > 200) {
            return Integer.MAX_VALUE / 2;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
