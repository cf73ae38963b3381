package aolo.experiment;

import aolo.border.SafeText;
import aolo.training.TrainingPlan;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seeds as a person writes them: {@code 1-10}, {@code 1,3,7-9}. Plain functions, any thread. */
public final class SeedList {
    /** Most seeds of one study. */
    public static final int MOST = 100_000;

    private static final Pattern PART = Pattern.compile("(\\d{1,16})(?:-(\\d{1,16}))?");

    private SeedList() {}

    /**
     * The seeds, ascending.
     *
     * @throws IllegalArgumentException in words: none, not of this form, one given twice, out of range, too many
     */
    public static List<Long> parse(String text) {
        TreeSet<Long> seeds = new TreeSet<>();
        for (String part : text.strip().split("\\s*,\\s*", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(part.isEmpty()
                        ? "seeds are empty; give one, a range such as 1-10, or a list such as 1,3,7-9"
                        : SafeText.quoted(part) + " is neither a seed nor a range of seeds such as 1-10");
            }
            long first = Long.parseLong(matcher.group(1));
            add(seeds, first, matcher.group(2) == null ? first : Long.parseLong(matcher.group(2)));
        }
        return List.copyOf(seeds);
    }

    private static void add(TreeSet<Long> seeds, long first, long last) {
        if (last < first) {
            throw new IllegalArgumentException("seeds " + first + "-" + last + " are empty: the last is below the first");
        }
        if (last > TrainingPlan.MAX_SEED) {
            throw new IllegalArgumentException("seed " + last + " is outside 0..." + TrainingPlan.MAX_SEED);
        }
        if (last - first >= MOST - seeds.size()) {
            throw new IllegalArgumentException("more than " + MOST + " seeds");
        }
        for (long seed = first; seed <= last; seed++) {
            if (!seeds.add(seed)) {
                throw new IllegalArgumentException("seed " + seed + " is given twice");
            }
        }
    }

    /** The shortest text that {@link #parse} reads back: ranges where seeds follow each other. */
    public static String text(Collection<Long> seeds) {
        StringBuilder text = new StringBuilder();
        long first = -1;
        long last = -2;
        for (long seed : new TreeSet<>(seeds)) {
            if (seed == last + 1) {
                last = seed;
                continue;
            }
            append(text, first, last);
            first = seed;
            last = seed;
        }
        append(text, first, last);
        return text.toString();
    }

    private static void append(StringBuilder text, long first, long last) {
        if (first >= 0) {
            text.append(text.length() == 0 ? "" : ",").append(first).append(last > first ? "-" + last : "");
        }
    }
}
