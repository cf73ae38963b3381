package aolo.bench;

import aolo.math.RandomStreams;
import aolo.rl.Algorithm;
import aolo.rl.Learner;
import aolo.rl.LearnerFactory;
import aolo.rl.LearnerParameters;
import aolo.rl.Spaces;
import aolo.rl.StepResult;
import java.lang.management.ManagementFactory;

/** For development on a busy machine: processor time (not wall time) of updates, chunk by chunk, and bytes allocated. */
public final class UpdateProfile {
    private UpdateProfile() {}

    public static void main(String[] a) {
        LearnerParameters p = LearnerParameters.defaults(Algorithm.ofKey(a[0]))
                .edit()
                .hiddenUnits(Integer.parseInt(a[1]))
                .batchSize(Integer.parseInt(a[2]))
                .randomSteps(0)
                .stepsBeforeLearning(500)
                .build();
        Learner learner = LearnerFactory.create(p, Spaces.of(16, 2, 2), new RandomStreams(1));
        var random = new RandomStreams(2).stream("x");
        float[] observation = new float[16];
        float[] action = new float[2];
        StepResult result = new StepResult(16, 2);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        int chunks = Integer.parseInt(a[3]);
        int each = Integer.parseInt(a[4]);
        for (int c = 0; c < chunks; c++) {
            long time = 0;
            long bytes = 0;
            int made = 0;
            while (made < each) {
                for (int i = 0; i < 16; i++) {
                    observation[i] = (float) random.nextGaussian();
                    result.observation[i] = (float) random.nextGaussian();
                }
                learner.act(observation, action, true);
                result.reward = -Math.abs(observation[0] - action[0]);
                result.costs[0] = Math.max(0, observation[1] - action[1]);
                learner.record(observation, action, result);
                long b0 = threads.getCurrentThreadAllocatedBytes();
                long t0 = threads.getCurrentThreadCpuTime();
                made += learner.learn();
                time += threads.getCurrentThreadCpuTime() - t0;
                bytes += threads.getCurrentThreadAllocatedBytes() - b0;
            }
            System.out.printf("%.4f ms  %d bytes  rate %.3f%n", time * 1e-6 / made, bytes / made,
                    learner.metrics().firingRate());
        }
    }
}
