package aolo.rl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStreams;
import aolo.neural.Actor;
import aolo.neural.Compute;
import aolo.neural.DenseActor;
import aolo.rl.LearnerParameters.RewardScale;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a learner plays and hands out is the mean of its weights; what it makes of rewards. */
class DeployedPolicyTest {
    @Test
    void theMeanForgetsTheFirstWeightsAndFollowsAtItsRate() {
        Actor actor = new DenseActor(2, 1, 4);
        actor.draw(new RandomStreams(1).stream("weights"));
        AveragedActor average = new AveragedActor(actor, 0.25, Compute.fastest().elements());
        double expected = 0;
        for (int n = 1; n <= 8; n++) {
            actor.weights().get(0).value().data[0] = n * n;
            average.follow(n);
            expected += Math.max(0.25, 1.0 / n) * (n * n - expected);
            assertThat((double) average.mean().weights().get(0).value().data[0]).isCloseTo(expected, within(1e-4));
        }
        // the first three are a plain mean: (1 + 4 + 9)/3
        assertThat(expected).isGreaterThan(30).isLessThan(64);
    }

    private static LearnerParameters parameters(double averageRate, double deployedShare) {
        return InventedSteps.small(Algorithm.SDRL)
                .edit()
                .averageRate(averageRate)
                .deployedShare(deployedShare)
                .build();
    }

    @Test
    void theSnapshotAndTheUnexploredActionAreTheMeans() throws IOException {
        Learner learner = InventedSteps.learner(parameters(0.01, 0), 3);
        new InventedSteps(1).drive(learner, 80);
        float[] observation = {0.3f, -0.2f, 0.9f, 0.1f};
        float[] mean = new float[2];
        float[] snapshot = new float[2];
        learner.act(observation, mean, false);
        learner.snapshot().newRunner().act(observation, snapshot);
        assertThat(snapshot).containsExactly(mean);
        Learner newest = InventedSteps.learner(parameters(1, 0), 3);
        new InventedSteps(1).drive(newest, 80);
        float[] last = new float[2];
        newest.act(observation, last, false);
        assertThat(last).isNotEqualTo(mean);
        Learner restored = InventedSteps.learner(parameters(0.01, 0), 4);
        InventedSteps.load(restored, InventedSteps.bytes(learner));
        float[] again = new float[2];
        restored.act(observation, again, false);
        assertThat(again).containsExactly(mean);
    }

    /** Among exploring actions those equal to the unexplored one. */
    private static double deployed(LearnerParameters parameters, int steps) {
        Learner learner = InventedSteps.learner(parameters, 3);
        InventedSteps invented = new InventedSteps(1);
        invented.drive(learner, steps);
        float[] deployed = new float[2];
        int same = 0;
        for (int i = 0; i < 400; i++) {
            invented.invent(learner);
            learner.act(invented.observation, deployed, false);
            same += deployed[0] == invented.action[0] ? 1 : 0;
        }
        return same / 400.0;
    }

    @Test
    void aShareOfStepsPlaysTheDeployedPolicyAndTheRestDecaysWithTheRates() {
        assertThat(deployed(parameters(0.01, 0.5), 40)).isBetween(0.4, 0.6);
        assertThat(deployed(parameters(0.01, 0), 40)).isLessThan(0.05);
        LearnerParameters decayed = parameters(0.01, 0.5)
                .edit()
                .rateDecaySteps(40)
                .finalRateFraction(0.1)
                .build();
        assertThat(deployed(decayed, 60)).isBetween(0.9, 1.0);
    }

    @Test
    void symlogKeepsSignAndOrder() {
        assertThat(RewardScale.SYMLOG.of(0)).isZero();
        assertThat(RewardScale.SYMLOG.of(1)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(RewardScale.SYMLOG.of(-1)).isCloseTo(-Math.log(2), within(1e-15));
        assertThat(RewardScale.SYMLOG.of(-30)).isCloseTo(-Math.log(31), within(1e-14));
        assertThat(RewardScale.LINEAR.of(-30)).isEqualTo(-30);
    }

    @Test
    void theBatchHoldsTheScaledRewardLessThePenalties() {
        LearnerParameters fixed = InventedSteps.small(Algorithm.SAC);
        ReplayBuffer replay = new ReplayBuffer(4, 1, 1, 1);
        StepResult result = new StepResult(1, 1);
        result.reward = -3;
        result.costs[0] = 0.25;
        replay.add(new float[1], new float[1], result);
        Batch batch = new Batch(1, 1, 1, 1);
        replay.read(new int[] {0}, RewardScale.SYMLOG, new Multipliers(fixed.constraints(), 1), batch);
        double expected = -Math.log(4) - fixed.constraints().multiplier() * 0.25;
        assertThat((double) batch.rewards[0]).isCloseTo(expected, within(1e-6));
    }

    @Test
    void settingsWithoutEffectAreRefusedAllAtOnce() {
        LearnerParameters ppo = LearnerParameters.defaults(Algorithm.SDRL)
                .edit()
                .algorithm(Algorithm.PPO)
                .build();
        assertThatThrownBy(() -> InventedSteps.learner(ppo, 1))
                .hasMessageContaining("constraints.mode MODEL")
                .hasMessageContaining("rewardScale SYMLOG")
                .hasMessageContaining("averageRate 0.005")
                .hasMessageContaining("deployedShare 0.5");
        LearnerParameters td3 = ppo.edit().algorithm(Algorithm.TD3).build();
        assertThatThrownBy(() -> InventedSteps.learner(td3, 1))
                .hasMessageContaining("constraints.mode MODEL")
                .hasMessageNotContaining("rewardScale");
    }
}
