package aolo.scenario;

import aolo.border.SafeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was found wrong with one file: the first {@link #MOST} in words, the rest only counted, so that a file with a million
 * faults costs no more than one with a hundred. One file, one thread.
 */
public final class Violations {
    /** Violations told in words. */
    static final int MOST = 100;

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_PROBLEM = 1500;

    private final String file;
    private final List<Violation> told = new ArrayList<>();
    private int count;

    public Violations(String file) {
        this.file = SafeText.line(file);
    }

    public void add(int line, String key, String problem) {
        add(line, key, () -> problem);
    }

    /** As {@link #add(int, String, String)} where words are dear: they are made only if they are told. */
    public void add(int line, String key, Supplier<String> problem) {
        count++;
        if (told.size() < MOST) {
            told.add(new Violation(
                    file, line, SafeText.cut(key, LONGEST_KEY), SafeText.cut(problem.get(), LONGEST_PROBLEM)));
        }
    }

    public int count() {
        return count;
    }

    /** The refusal, in the order of the file. */
    public ScenarioException refusal() {
        return new ScenarioException(
                told.stream().sorted(Comparator.comparingInt(Violation::line)).toList(), count - told.size());
    }
}
