package aolo.rl;

import aolo.neural.DirectCode;
import aolo.neural.EncoderCode;
import aolo.quantity.Meaning;
import aolo.quantity.Quantity;

/**
 * Everything that steers a learner but its seed. Immutable; any thread. {@link #defaults} gives each algorithm's own
 * settings; the {@code with...} methods change one thing.
 */
public record LearnerParameters(
        @Meaning("learning algorithm") Algorithm algorithm,
        @Quantity(min = 1, max = 2048, unit = "neurons", meaning = "size of each of the two hidden layers")
                int hiddenUnits,
        @Quantity(min = 1, max = 4096, unit = "steps", meaning = "transitions of one update") int batchSize,
        @Quantity(min = 16, max = 10_000_000, unit = "steps", meaning = "size of the replay buffer")
                int replayCapacity,
        @Quantity(min = 0, max = 1_000_000, unit = "steps", meaning = "random actions before the policy acts")
                int randomSteps,
        @Quantity(min = 1, max = 1_000_000, unit = "steps", meaning = "steps before the first update")
                int stepsBeforeLearning,
        @Quantity(min = 1, max = 1000, unit = "steps", meaning = "environment steps between updates") int updateEvery,
        @Quantity(min = 1, max = 1000, unit = "updates", meaning = "updates made each time") int updatesEach,
        @Quantity(min = 0, max = 0.9999, unit = "1", meaning = "discount of the next value") double discount,
        @Quantity(min = 0, max = 1, unit = "1", meaning = "share of the new weights in the target networks")
                double targetRate,
        @Quantity(min = 0, max = 1, unit = "1", meaning = "learning rate of the critics") double criticRate,
        @Quantity(min = 0, max = 1, unit = "1", meaning = "learning rate of the actor") double actorRate,
        @Quantity(min = 0, max = 1, unit = "1", meaning = "learning rate of the log-std network of a spiking actor")
                double logStdRate,
        @Quantity(min = 0, max = 1_000_000_000, unit = "steps", meaning = "steps of linear rate decay; 0 for none")
                int rateDecaySteps,
        @Quantity(min = 0, max = 1, unit = "1", meaning = "share of the rates left after the decay")
                double finalRateFraction,
        @Quantity(
                        min = 1e-6,
                        max = 1,
                        unit = "1",
                        meaning = "share of the newest weights in the deployed mean of the policy's weights; 1 for no mean")
                double averageRate,
        @Meaning("normalise observations by running mean and deviation") boolean normaliseObservations,
        @Meaning("what the learner makes of a reward") RewardScale rewardScale,
        @Quantity(
                        min = 0,
                        max = 1,
                        unit = "1",
                        meaning = "share of steps played by the deployed policy at the start; the others decay with the rates")
                double deployedShare,
        @Meaning("entropy weight of the SAC family") TemperatureParameters temperature,
        @Meaning("how constraints are weighed") ConstraintParameters constraints,
        @Meaning("spiking actor") SpikingParameters spiking,
        @Meaning("TD3's own settings") Td3Parameters td3,
        @Meaning("PPO's own settings") PpoParameters ppo) {

    private static final double SMALLEST_TARGET_RATE = 0.0001;
    private static final double CHANCE_MARGIN_RATE = 1.5e-4;
    private static final int CHANCE_HOLD_STEPS = 1000;
    /** Who promises at most a share aims below it: what is deployed is met on another stream than it learned on. */
    private static final double AIMED_PART_OF_CHANCE = 0.9;

    /** What a learner makes of a reward before it learns from it. */
    public enum RewardScale {
        /** As it is. */
        LINEAR,
        /** sign(r) ln(1 + |r|) (DreamerV3's symlog): the rare, very bad decisions do not drown the others. */
        SYMLOG;

        double of(double reward) {
            return this == LINEAR ? reward : Math.copySign(StrictMath.log1p(Math.abs(reward)), reward);
        }
    }

    /** Temperature of the SAC family. */
    public record TemperatureParameters(
            @Quantity(min = 1e-6, max = 100, unit = "1", meaning = "entropy weight at the start") double initial,
            @Meaning("adapt it to the target entropy") boolean automatic,
            @Quantity(min = -20, max = 2, unit = "nats", meaning = "target entropy for each action")
                    double targetEntropyPerAction,
            @Quantity(min = 0, max = 1, unit = "1", meaning = "learning rate of its logarithm") double rate) {}

    /** How constraint costs enter learning. */
    public enum ConstraintMode {
        /** Reward minus fixed multipliers times costs. */
        FIXED,
        /** Multipliers follow the share of broken constraints by a PID rule and re-weigh the replay. */
        PID,
        /** A model of each constraint, learned beside the critics, holds the mean action inside it. */
        MODEL
    }

    /** Weights of the constraints. */
    public record ConstraintParameters(
            @Meaning("fixed or learned multipliers") ConstraintMode mode,
            @Meaning("whether violations follow from what is seen, or a chance constraint binds them")
                    ConstraintRisk risk,
            @Quantity(min = 0, max = 1000, unit = "1", meaning = "multiplier (of PID: at the start)")
                    double multiplier,
            @Quantity(min = 0, max = 1000, unit = "1", meaning = "largest cost counted") double costClip,
            @Quantity(min = 0, max = 1, unit = "1", meaning = "MODEL: margin kept from the border, at the start")
                    double margin,
            @Quantity(min = 0, max = 10, unit = "1", meaning = "MODEL: width over which the penalty gets its full slope")
                    double penaltyWidth,
            @Quantity(
                            min = 0,
                            max = 0.01,
                            unit = "1/step",
                            meaning = "MODEL: how fast the margin follows what deployed steps break; 0 to keep it")
                    double marginRate,
            @Quantity(
                            min = 0,
                            max = 1,
                            unit = "1",
                            meaning = "MODEL: greatest speed of the margin inwards as a share of that outwards")
                    double marginInwardShare,
            @Quantity(min = 0, max = 1_000_000, unit = "steps", meaning = "MODEL: steps before the margin follows")
                    int marginHoldSteps,
            @Quantity(min = SMALLEST_TARGET_RATE, max = 1, unit = "1", meaning = "share of steps that may break a constraint")
                    double targetRate,
            @Quantity(min = 0, max = 1000, unit = "1", meaning = "PID: proportional gain") double proportionalGain,
            @Quantity(min = 0, max = 10, unit = "1/step", meaning = "PID: integral gain") double integralGain,
            @Quantity(min = 0, max = 1000, unit = "1", meaning = "PID: derivative gain") double derivativeGain,
            @Quantity(min = 0, max = 1000, unit = "1", meaning = "PID: largest multiplier") double maxMultiplier,
            @Quantity(min = 1, max = 1_000_000, unit = "steps", meaning = "PID: averaging time of the rate")
                    double averagingSteps) {}

    /** What the output population tells the decoder. */
    public enum ReadOut {
        /** Spikes divided by time steps (the paper's). */
        FIRING_RATE,
        /** Mean of the output neurons' membrane voltage without threshold: finer, same cost. */
        MEMBRANE
    }

    /** The population-coded spiking actor. */
    public record SpikingParameters(
            @Quantity(min = 1, max = 1000, unit = "1", meaning = "time steps of one decision") int timeSteps,
            @Quantity(min = 1, max = 1000, unit = "neurons", meaning = "encoder neurons for each observation")
                    int observationPopulation,
            @Quantity(min = 1, max = 1000, unit = "neurons", meaning = "output neurons for each action")
                    int actionPopulation,
            @Quantity(min = 0.1, max = 100, unit = "1", meaning = "encoder means spread over +- this")
                    double encoderRange,
            @Quantity(min = 0.01, max = 100, unit = "1", meaning = "encoder standard deviation at the start")
                    double encoderDeviation,
            @Quantity(min = 0, max = 1, unit = "1", meaning = "decay of the synaptic current") double currentDecay,
            @Quantity(min = 0, max = 1, unit = "1", meaning = "decay of the membrane voltage") double voltageDecay,
            @Quantity(min = 0.01, max = 10, unit = "1", meaning = "half width of the surrogate window")
                    double surrogateHalfWidth,
            @Meaning("how the encoder drives the first hidden layer") EncoderCode encoding,
            @Meaning("what the output population tells the decoder") ReadOut readOut,
            @Meaning("a linear path from the receptive fields straight to the action: none, graded, or by phase-coded spikes")
                    DirectCode directPath) {

        /** The same with another number of time steps. */
        public SpikingParameters withTimeSteps(int steps) {
            return new SpikingParameters(
                    steps,
                    observationPopulation,
                    actionPopulation,
                    encoderRange,
                    encoderDeviation,
                    currentDecay,
                    voltageDecay,
                    surrogateHalfWidth,
                    encoding,
                    readOut,
                    directPath);
        }
    }

    /** Twin delayed DDPG (Fujimoto et al. 2018). */
    public record Td3Parameters(
            @Quantity(min = 1, max = 100, unit = "updates", meaning = "critic updates for each actor update")
                    int policyDelay,
            @Quantity(min = 0, max = 2, unit = "1", meaning = "exploration noise, standard deviation")
                    double explorationNoise,
            @Quantity(min = 0, max = 2, unit = "1", meaning = "target action noise, standard deviation")
                    double targetNoise,
            @Quantity(min = 0, max = 2, unit = "1", meaning = "clip of the target action noise")
                    double targetNoiseClip) {}

    /** Proximal policy optimisation (Schulman et al. 2017). */
    public record PpoParameters(
            @Quantity(min = 16, max = 1_000_000, unit = "steps", meaning = "steps between learning phases")
                    int rolloutSteps,
            @Quantity(min = 1, max = 1000, unit = "1", meaning = "passes over a rollout") int epochs,
            @Quantity(min = 0, max = 1, unit = "1", meaning = "clip of the probability ratio") double clip,
            @Quantity(min = 0, max = 1, unit = "1", meaning = "lambda of generalised advantage estimation")
                    double gaeLambda,
            @Quantity(min = 0, max = 10, unit = "1", meaning = "weight of the entropy") double entropyWeight,
            @Quantity(min = 0, max = 10, unit = "1", meaning = "weight of the value loss") double valueWeight,
            @Quantity(min = 0, max = 1000, unit = "1", meaning = "largest norm of the gradient; 0 for no limit")
                    double maxGradientNorm) {}

    /** The settings an algorithm starts from. */
    public static LearnerParameters defaults(Algorithm algorithm) {
        return LearnerDefaults.of(algorithm);
    }

    /**
     * The same for violations that do not follow from what is seen: the model of the constraints (or the learned multipliers) aims
     * somewhat below the share that may break.
     *
     * @param breakShare greatest chance or share of broken steps, in [0.0001, 1]
     */
    public LearnerParameters facingChance(double breakShare) {
        ConstraintParameters c = constraints;
        // outcomes are noisy, so what the deployed policy breaks steers more and from early on
        boolean model = c.mode() == ConstraintMode.MODEL;
        return edit().constraints(new ConstraintParameters(
                        c.mode(),
                        ConstraintRisk.CHANCE,
                        c.multiplier(),
                        c.costClip(),
                        model ? 0 : c.margin(),
                        c.penaltyWidth(),
                        model ? CHANCE_MARGIN_RATE : c.marginRate(),
                        model ? 1 : c.marginInwardShare(),
                        model ? CHANCE_HOLD_STEPS : c.marginHoldSteps(),
                        Math.max(SMALLEST_TARGET_RATE, AIMED_PART_OF_CHANCE * breakShare),
                        c.proportionalGain(),
                        c.integralGain(),
                        c.derivativeGain(),
                        c.maxMultiplier(),
                        c.averagingSteps()))
                .build();
    }

    public LearnerParameters withHiddenUnits(int units) {
        return edit().hiddenUnits(units).build();
    }

    public LearnerParameters withBatchSize(int size) {
        return edit().batchSize(size).build();
    }

    /** Linear decay of the learning rates to {@code finalFraction} within {@code steps}; 0 steps for none. */
    public LearnerParameters withRateDecay(int steps, double finalFraction) {
        return edit().rateDecaySteps(steps).finalRateFraction(finalFraction).build();
    }

    /** A mutable copy to change several things at once. */
    public LearnerEdit edit() {
        return new LearnerEdit(this);
    }
}
