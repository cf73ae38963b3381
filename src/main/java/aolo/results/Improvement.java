package aolo.results;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.Arrays;
import java.util.List;

/**
 * Probability that a run of ours is better than one of theirs on a scenario drawn at random (Agarwal et al. 2021, "Deep
 * reinforcement learning at the edge of the statistical precipice", section 4.3): on each scenario the share of pairs of runs
 * that ours wins, ties counted half (Mann and Whitney's U), then the mean over scenarios. The interval is the percentile one
 * of a bootstrap that draws runs anew within each scenario; with few runs it is too narrow. Immutable; any thread.
 *
 * @param probability 0 to 1
 * @param low lower end of the 95 % interval; NaN where a scenario has one run only
 * @param high upper end
 * @param scenarios over how many
 */
public record Improvement(double probability, double low, double high, int scenarios) {
    private static final int DRAWS = 2000;

    /**
     * Of numbers of which the smaller is the better.
     *
     * @param ours for each scenario one number a run; infinite is a run that does not count as served, behind all that do
     * @param theirs likewise for the same scenarios; their runs need not be as many
     */
    public static Improvement ofSmaller(List<double[]> ours, List<double[]> theirs) {
        if (ours.isEmpty() || ours.size() != theirs.size()) {
            throw new IllegalArgumentException(ours.size() + " scenarios cannot be set against " + theirs.size());
        }
        double probability = mean(ours, theirs);
        boolean single = ours.stream().anyMatch(runs -> runs.length < 2);
        if (single) {
            return new Improvement(probability, Double.NaN, Double.NaN, ours.size());
        }
        RandomStream random = new RandomStreams(0).stream("improvement");
        double[] draws = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            draws[d] = mean(
                    ours.stream().map(runs -> drawn(runs, random)).toList(),
                    theirs.stream().map(runs -> drawn(runs, random)).toList());
        }
        Arrays.sort(draws);
        return new Improvement(
                probability, Aggregate.quantile(draws, 0.025), Aggregate.quantile(draws, 0.975), ours.size());
    }

    private static double[] drawn(double[] runs, RandomStream random) {
        double[] drawn = new double[runs.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = runs[random.nextInt(runs.length)];
        }
        return drawn;
    }

    private static double mean(List<double[]> ours, List<double[]> theirs) {
        double sum = 0;
        for (int i = 0; i < ours.size(); i++) {
            sum += wins(ours.get(i), theirs.get(i));
        }
        return sum / ours.size();
    }

    /** Share of pairs that ours wins. */
    static double wins(double[] ours, double[] theirs) {
        if (ours.length == 0 || theirs.length == 0) {
            throw new IllegalArgumentException("no runs to compare");
        }
        double won = 0;
        for (double a : ours) {
            for (double b : theirs) {
                if (Double.isNaN(a) || Double.isNaN(b)) {
                    throw new IllegalArgumentException("cannot compare " + a + " with " + b);
                }
                won += a < b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return won / ours.length / theirs.length;
    }

    /**
     * Performance profile (Dolan and Moré 2002; Agarwal et al. 2021, section 4.2): for each level the share of runs that are at
     * or below it, averaged over scenarios so that each counts alike.
     *
     * @param runs for each scenario one number a run, smaller is better
     * @param levels ascending
     */
    public static double[] profile(List<double[]> runs, double... levels) {
        double[] shares = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            double level = levels[i];
            shares[i] = runs.stream()
                    .mapToDouble(scenario -> (double) Arrays.stream(scenario).filter(v -> v <= level).count() / scenario.length)
                    .average()
                    .orElse(Double.NaN);
        }
        return shares;
    }
}
