package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.rl.StepResult;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioReader;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.Policies;
import aolo.world.World;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorldEnvironmentTest {
    private static Scenario scenario;
    private static Cell cell;

    @BeforeAll
    static void readScenario() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        scenario = new ScenarioReader(assumptions).read(Path.of("sample-scenarios/coal-grid.json"));
        cell = Cell.of(scenario.world(), scenario.seed(), assumptions);
    }

    @Test
    void fullServiceHasRewardMinusOneAndKeepsTheConstraints() {
        WorldEnvironment environment = new WorldEnvironment(new World(cell, new RandomStreams(3)), 0);
        StepResult result = new StepResult(ObservationEncoder.SIZE, 2);
        environment.reset(new float[ObservationEncoder.SIZE]);
        for (int i = 0; i < 200; i++) {
            environment.step(new float[] {1, 1}, result);
            assertThat(result.reward).isCloseTo(-1, within(1e-9));
            assertThat(result.costs[0]).isNegative();
            assertThat(result.costs[1]).isNegative();
        }
    }

    @Test
    void theShortestAnswerBreaksQualityByTheShareItLacks() {
        WorldEnvironment environment = new WorldEnvironment(new World(cell, new RandomStreams(3)), 0.1);
        StepResult result = new StepResult(ObservationEncoder.SIZE, 2);
        environment.reset(new float[ObservationEncoder.SIZE]);
        environment.step(new float[] {-1, 1}, result);
        assertThat(environment.outcome().qoe()).isLessThan(0.75);
        assertThat(result.costs[0]).isCloseTo(1 - environment.outcome().qoe() / (0.75 * 1.1), within(1e-12));
        assertThat(result.reward).isGreaterThan(-0.6);
    }

    @Test
    void observationsStayInTheRangeALearnerExpects() {
        WorldEnvironment environment = new WorldEnvironment(new World(cell, new RandomStreams(5)), 0);
        StepResult result = new StepResult(ObservationEncoder.SIZE, 2);
        double[] squares = new double[ObservationEncoder.SIZE];
        environment.reset(result.observation);
        for (int i = 0; i < 2000; i++) {
            for (int k = 0; k < squares.length; k++) {
                assertThat(result.observation[k]).isBetween(-4f, 4f);
                squares[k] += result.observation[k] * result.observation[k] / 2000;
            }
            environment.step(new float[] {0.2f, 0.1f}, result);
        }
        for (double square : squares) {
            assertThat(square).isLessThan(4);
        }
    }

    @Test
    void theBoundIsItsOwnGapAndEveryPolicyMeetsTheSameRequests() {
        CarbonReport bound = Evaluation.report(cell, scenario.seed(), Policies.bound(), 500);
        CarbonReport full = Evaluation.report(cell, scenario.seed(), Policies.fullService(), 500);
        assertThat(bound.gapToBoundPercent()).isCloseTo(0, within(1e-9));
        assertThat(bound.violationPercent()).isZero();
        assertThat(bound.simulatedSeconds()).isEqualTo(full.simulatedSeconds());
        assertThat(100 * (1 - bound.carbonGrams() / full.carbonGrams())).isGreaterThan(35);
    }
}
