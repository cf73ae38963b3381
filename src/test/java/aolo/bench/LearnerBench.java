package aolo.bench;

import aolo.rl.Algorithm;
import aolo.rl.UpdateBenchmark;

/** Prints update times: {@code java --add-modules jdk.incubator.vector -cp ... aolo.bench.LearnerBench [seconds]}. */
public final class LearnerBench {
    private LearnerBench() {}

    public static void main(String[] arguments) {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 4;
        String only = arguments.length > 1 ? arguments[1] : "";
        for (Algorithm algorithm : new Algorithm[] {Algorithm.SAC, Algorithm.SDRL}) {
            for (int[] size : new int[][] {{64, 64}, {256, 100}}) {
                if (only.isEmpty() || only.equals(algorithm.key() + size[0])) {
                    System.out.println(UpdateBenchmark.measure(algorithm, size[0], size[1], seconds));
                }
            }
        }
    }
}
