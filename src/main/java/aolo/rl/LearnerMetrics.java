package aolo.rl;

import java.util.List;

/**
 * Figures of a learner's last update. Immutable; any thread. Numbers that do not exist (before the first update, or for
 * an algorithm without the thing) are NaN and are to be left out, not drawn as zero.
 *
 * @param steps environment steps recorded
 * @param updates gradient updates made
 * @param criticLoss mean squared error of the value networks, summed over them
 * @param actorLoss what the actor's step lowers
 * @param temperature weight of the entropy (SAC family)
 * @param entropy estimate from the batch: -mean log probability, nats
 * @param meanValue mean estimated value of the actor's actions on the batch
 * @param rewardMean mean reward of the batch after penalties
 * @param firingRate share of (neuron, time step) pairs that spiked in the hidden layers on the batch; 0...1
 * @param learningRateFactor present factor of the learning rates under decay; 0...1
 * @param multipliers weight of each constraint, in the order of the costs
 */
public record LearnerMetrics(
        long steps,
        long updates,
        double criticLoss,
        double actorLoss,
        double temperature,
        double entropy,
        double meanValue,
        double rewardMean,
        double firingRate,
        double learningRateFactor,
        List<Double> multipliers) {
    public LearnerMetrics {
        multipliers = List.copyOf(multipliers);
    }
}
