package aolo.rl;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * A policy that learns from steps of an {@link Environment}. The loop of its owner:
 *
 * <pre>{@code
 * environment.reset(observation);
 * while (...) {
 *     learner.act(observation, action, true);
 *     environment.step(action, result);
 *     learner.record(observation, action, result);   // stores the step, makes no update
 *     learner.learn();                               // makes the updates that are due, often none or one
 *     copy result.observation to observation
 * }
 * }</pre>
 *
 * <p>One owner thread, except {@link PolicySnapshot}s, which are immutable. After construction and warm-up neither
 * {@code act}, {@code record} nor {@code learn} allocates. Same seed, same steps: same bits.
 *
 * <p>NaN or infinity in observation, reward, cost, loss, gradient or weight throws {@link LearningFault}; the learner
 * is then in the state before the failing call ({@link #save} writes it, and the failing call, repeated after {@link
 * #load}, fails again).
 */
public interface Learner {
    Algorithm algorithm();

    LearnerParameters parameters();

    int observationSize();

    int actionSize();

    /** Number of constraints whose costs {@link #record} reads. */
    int costCount();

    /**
     * Chooses an action.
     *
     * @param observation read; {@code observationSize()} finite numbers
     * @param action written; {@code actionSize()} numbers in [-1, 1]
     * @param explore true: as training acts (at random first, then drawn from the policy); false: the deterministic
     *     policy, which draws no random number
     */
    void act(float[] observation, float[] action, boolean explore);

    /** Stores what followed an action. {@code action} must be the one the environment got. Nothing is modified. */
    void record(float[] observation, float[] action, StepResult result);

    /** Makes the updates due since the last call and returns their number. */
    int learn();

    /** Steps recorded. */
    long steps();

    /** Gradient updates made. */
    long updates();

    /** Figures of the last update; allocates a small record. */
    LearnerMetrics metrics();

    /** A copy of the policy as it is now, for use on any thread. */
    PolicySnapshot snapshot();

    /** Writes everything that the future depends on: weights, moments, replay, random streams, counters. */
    void save(DataOutput out) throws IOException;

    /**
     * Restores what {@link #save} wrote; the learner then goes on with the same bits.
     *
     * @throws IOException if the bytes are not of a learner with the same parameters and sizes; the learner is then
     *     not to be used any more
     */
    void load(DataInput in) throws IOException;

    /**
     * First number of the state that no sound learner has, in words: a weight or a moment that is not finite. Empty for one that can
     * go on. What halted a training may be loaded with such a number; what is to go on may not.
     */
    default Optional<String> badState() {
        return Optional.empty();
    }

    /** Whether {@link #record} may be called now: a learner that learns from its own exploration must have acted. */
    default boolean canRecord() {
        return true;
    }
}
