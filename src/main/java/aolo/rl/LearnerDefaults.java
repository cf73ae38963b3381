package aolo.rl;

import aolo.neural.DirectCode;
import aolo.neural.EncoderCode;
import aolo.rl.LearnerParameters.ConstraintMode;
import aolo.rl.LearnerParameters.ConstraintParameters;
import aolo.rl.LearnerParameters.PpoParameters;
import aolo.rl.LearnerParameters.ReadOut;
import aolo.rl.LearnerParameters.RewardScale;
import aolo.rl.LearnerParameters.SpikingParameters;
import aolo.rl.LearnerParameters.Td3Parameters;
import aolo.rl.LearnerParameters.TemperatureParameters;

/** The settings each algorithm starts from. */
final class LearnerDefaults {
    private LearnerDefaults() {}

    static LearnerParameters of(Algorithm algorithm) {
        LearnerEdit edit = common(algorithm).edit();
        return switch (algorithm) {
            case SDRL -> sdrl(edit, EncoderCode.PHASE, DirectCode.SPIKES).build();
            case SDRL_PAPER -> sdrl(edit, EncoderCode.SPIKES, DirectCode.NONE).build();
            case SDRL_DENSE -> sdrl(edit, EncoderCode.GRADED, DirectCode.GRADED).build();
            case SAC -> asPublished(edit).build();
            case SAC_SB3 -> asPublished(edit)
                    .temperature(new TemperatureParameters(1.0, true, -1, 3e-4))
                    .build();
            case SAC_LAGRANGIAN -> asPublished(edit)
                    .constraints(new ConstraintParameters(
                            ConstraintMode.PID, ConstraintRisk.CERTAIN, 2, 2, 0.01, 0, 0, 0, 0, 0.005, 1, 0.001, 0, 50, 500))
                    .build();
            case TD3 -> edit.discount(0.99).build();
            case PPO -> edit.discount(0.99).actorRate(3e-4).criticRate(3e-4).randomSteps(0).build();
        };
    }

    private static LearnerEdit sdrl(LearnerEdit edit, EncoderCode encoding, DirectCode direct) {
        return edit.batchSize(64)
                .updatesEach(2)
                .discount(0.2)
                .actorRate(2e-3)
                .rateDecaySteps(20_000)
                .averageRate(0.005)
                .rewardScale(RewardScale.SYMLOG)
                .deployedShare(0.5)
                .constraints(new ConstraintParameters(
                        ConstraintMode.MODEL, ConstraintRisk.CERTAIN, 4, 2, 0.01, 0.02, 1.5e-5, 0.25, 4000, 0.004, 1, 0.001,
                        0, 50, 500))
                .spiking(new SpikingParameters(
                        5, 10, 10, 3, Math.sqrt(0.15), 0.5, 0.75, 0.5, encoding, ReadOut.FIRING_RATE, direct));
    }

    /** Haarnoja et al. 2018, table 1; the reward scale of 5 is a fixed temperature of 0.2. */
    private static LearnerEdit asPublished(LearnerEdit edit) {
        return edit.hiddenUnits(256)
                .batchSize(256)
                .randomSteps(100)
                .stepsBeforeLearning(100)
                .discount(0.99)
                .criticRate(3e-4)
                .actorRate(3e-4)
                .temperature(new TemperatureParameters(0.2, false, -1, 3e-4));
    }

    private static LearnerParameters common(Algorithm algorithm) {
        return new LearnerParameters(
                algorithm,
                64,
                128,
                100_000,
                200,
                200,
                1,
                1,
                0.5,
                0.005,
                1e-3,
                1e-3,
                1e-3,
                0,
                0.1,
                1,
                false,
                RewardScale.LINEAR,
                0,
                new TemperatureParameters(0.1, true, -1, 1e-3),
                new ConstraintParameters(ConstraintMode.FIXED, ConstraintRisk.CERTAIN, 2, 2, 0.01, 0, 0, 0, 0, 0.005, 1, 0.001, 0, 50, 500),
                new SpikingParameters(5, 10, 10, 3, Math.sqrt(0.15), 0.5, 0.75, 0.5, EncoderCode.SPIKES, ReadOut.FIRING_RATE, DirectCode.NONE),
                new Td3Parameters(2, 0.1, 0.2, 0.5),
                new PpoParameters(2048, 10, 0.2, 0.95, 0, 0.5, 0.5));
    }
}
