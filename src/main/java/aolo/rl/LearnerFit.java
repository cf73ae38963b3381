package aolo.rl;

import aolo.neural.DirectCode;
import aolo.neural.EncoderCode;
import aolo.rl.LearnerParameters.ConstraintMode;
import aolo.rl.LearnerParameters.RewardScale;
import java.util.ArrayList;
import java.util.List;

/** Whether a learner's settings, each in its range, fit together: what can be told before anything is built. Plain function. */
public final class LearnerFit {
    private LearnerFit() {}

    /**
     * Passes learners whose settings fit together.
     *
     * @throws IllegalArgumentException naming every setting that its algorithm would silently pass over or cannot work with, and
     *     what it takes
     */
    public static void require(LearnerParameters p) {
        List<String> refused = new ArrayList<>();
        if ((p.algorithm() == Algorithm.PPO || p.algorithm() == Algorithm.TD3)
                && p.constraints().mode() == ConstraintMode.MODEL) {
            refused.add("constraints.mode MODEL (only the SAC family has it; FIXED or PID)");
        }
        if (p.algorithm() == Algorithm.PPO) {
            if (p.rewardScale() != RewardScale.LINEAR) {
                refused.add("rewardScale " + p.rewardScale() + " (LINEAR)");
            }
            if (p.averageRate() != 1) {
                refused.add("averageRate " + p.averageRate() + " (1)");
            }
            if (p.deployedShare() != 0) {
                refused.add("deployedShare " + p.deployedShare() + " (0: it learns from its own exploration alone)");
            }
        }
        if (p.spiking().directPath() == DirectCode.SPIKES
                && p.spiking().encoding() != EncoderCode.PHASE
                && p.algorithm().spiking()) {
            refused.add("spiking.directPath SPIKES with spiking.encoding " + p.spiking().encoding()
                    + " (PHASE: the skip synapses decode a phase code)");
        }
        if (p.algorithm() == Algorithm.PPO && p.ppo().rolloutSteps() % p.batchSize() != 0) {
            refused.add("ppo.rolloutSteps " + p.ppo().rolloutSteps() + " with batchSize " + p.batchSize() + " (a multiple of it)");
        }
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(
                    p.algorithm().title() + " does not know " + String.join(", ", refused));
        }
    }
}
