package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.rl.Algorithm;
import aolo.rl.PolicyRunner;
import aolo.training.TrainingLedger.Range;
import aolo.world.Accounting;
import aolo.world.BillReport;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.SavedPercent;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrainingLedgerTest {
    private static final double EXACT = 1e-12;

    private final Assumptions assumptions = Assumptions.standard();

    /** Four decisions: 20 spikes, 320 accumulates, 40 multiply-accumulates; 200 in a dense actor. */
    private static EvaluationSummary evaluation(double grams, double fullServiceGrams) {
        DecisionCounts counts = new DecisionCounts(4, true, 20, 320, 40, 240, 200);
        return new EvaluationSummary(
                4, grams, 0.09, fullServiceGrams, 0.15, 0, 0, 0.9, 0.8, 5, 9, 150, new SavedPercent(0, 0, 0), noBills(),
                Optional.of(counts));
    }

    private static BillReport noBills() {
        BillReport.Caused caused = new BillReport.Caused(0, 0, 0, 0, 0);
        BillReport.CellTotal cell = new BillReport.CellTotal(0, 0, 0, 0, 0, 0, 0);
        return new BillReport(Accounting.BILLED, true, 0.1, 0.09, OptionalDouble.empty(), caused, caused, cell);
    }

    private TrainingLedger ledger(double grams, double fullServiceGrams, OptionalDouble cpuSeconds) {
        return TrainingLedger.of(evaluation(grams, fullServiceGrams), cpuSeconds, 360, assumptions);
    }

    private static void assertRange(Range range, double low, double value, double high) {
        assertThat(range.low()).isCloseTo(low, within(EXACT * high));
        assertThat(range.value()).isCloseTo(value, within(EXACT * high));
        assertThat(range.high()).isCloseTo(high, within(EXACT * high));
    }

    @Test
    void aDecisionByHand() {
        ActorLedger actor = ledger(0.10, 0.15, OptionalDouble.of(100)).actor();
        assertThat(actor.spikes()).hasValue(5);
        assertThat(actor.accumulates()).isEqualTo(80);
        assertThat(actor.multiplyAccumulates()).isEqualTo(10);
        // 80 · 0.9 pJ + 10 · 4.6 pJ = 118 pJ; 50 · 4.6 pJ = 230 pJ
        assertThat(actor.joules()).isCloseTo(118e-12, within(1e-22));
        // 90 weights · 10 pJ + 60 words of state · 5 pJ = 1 200 pJ; 50 weights · 10 pJ = 500 pJ
        assertThat(actor.memoryJoules()).isCloseTo(1200e-12, within(1e-21));
        assertThat(actor.denseMemoryJoules().orElseThrow()).isCloseTo(500e-12, within(1e-21));
        assertThat(actor.wholeJoules()).isCloseTo(1318e-12, within(1e-21));
        assertThat(actor.denseWholeJoules().orElseThrow()).isCloseTo(730e-12, within(1e-21));
        assertThat(actor.denseMultiplyAccumulates()).hasValue(50);
        assertThat(actor.denseJoules().orElseThrow()).isCloseTo(230e-12, within(1e-22));
    }

    @Test
    void aTrainingByHand() {
        TrainingLedger ledger = ledger(0.10, 0.15, OptionalDouble.of(100));
        assertRange(ledger.watts(), 4, 15, 60);
        assertRange(ledger.joules().orElseThrow(), 400, 1500, 6000);
        // 1 kWh at 360 g is 1e-4 g/J
        assertRange(ledger.grams().orElseThrow(), 0.04, 0.15, 0.6);
        assertThat(ledger.savedGrams().orElseThrow()).isCloseTo(0.05, within(1e-16));
        assertRange(ledger.breakEvenRequests().orElseThrow(), 0.8, 3, 12);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theSummaryHasItsNumbers() {
        Map<String, Object> map = ledger(0.10, 0.15, OptionalDouble.of(100)).asMap();
        assertThat(map).containsEntry("decisions", 4L).containsEntry("spikes_per_decision", 5.0);
        assertThat((Map<String, Object>) map.get("training_joules"))
                .containsEntry("low", 400.0)
                .containsEntry("value", 1500.0)
                .containsEntry("high", 6000.0);
        assertThat(map.values()).doesNotContainNull();
    }

    @Test
    void nothingSavedIsNeverPaidBackAndNotZero() {
        for (double full : new double[] {0.10, 0.08, Double.NaN}) {
            TrainingLedger ledger = ledger(0.10, full, OptionalDouble.of(100));
            assertThat(ledger.breakEvenRequests()).as("full service " + full).isEmpty();
            assertThat(ledger.asMap()).containsEntry("break_even_requests", null);
            assertThat(ledger.grams()).isPresent();
        }
        assertThat(ledger(0.10, 0.08, OptionalDouble.of(1)).savedGrams().orElseThrow()).isNegative();
        assertThat(ledger(Double.NaN, Double.NaN, OptionalDouble.of(1)).asMap()).containsEntry("saved_g_per_request", null);
        // too small a saving to name a number of requests
        assertThat(ledger(0, Double.MIN_VALUE, OptionalDouble.of(100)).breakEvenRequests()).isEmpty();
    }

    @Test
    void cpuTimeNotMeasuredIsNotZero() {
        TrainingLedger ledger = ledger(0.10, 0.15, OptionalDouble.empty());
        assertThat(ledger.breakEvenRequests()).isEmpty();
        assertThat(ledger.asMap())
                .containsEntry("training_cpu_seconds", null)
                .containsEntry("training_joules", null)
                .containsEntry("training_carbon_g", null)
                .containsEntry("break_even_requests", null);
        assertThat(ledger.savedGrams()).isPresent();
    }

    @Test
    void badNumbersAreRefused() {
        assertThatThrownBy(() -> ledger(0.10, 0.15, OptionalDouble.of(Double.NaN))).hasMessageContaining("CPU time NaN");
        assertThatThrownBy(() -> ledger(0.10, 0.15, OptionalDouble.of(-1))).hasMessageContaining("CPU time -1.0");
        assertThatThrownBy(() -> TrainingLedger.of(
                        evaluation(0.10, 0.15), OptionalDouble.empty(), Double.NaN, assumptions))
                .hasMessageContaining("grid mean NaN");
        assertThatThrownBy(() -> new DecisionCounts(0, true, 0, 0, 0, 0, 0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new DecisionCounts(1, false, 3, 0, 0, 0, 0)).hasMessageContaining("does not spike");
    }

    private PolicyRunner fresh(Algorithm algorithm) throws Exception {
        return session(algorithm).policy().newRunner();
    }

    private TrainingSession session(Algorithm algorithm) throws Exception {
        return new TrainingSession(
                Samples.read(Samples.DEFAULT, assumptions), TrainingPlan.of(algorithm, 10, 3), assumptions);
    }

    private static DecisionCounts count(PolicyRunner runner, int decisions) {
        CountedPolicy counted = new CountedPolicy(runner);
        float[] observation = new float[ObservationEncoder.SIZE];
        for (int i = 0; i < decisions; i++) {
            for (int k = 0; k < observation.length; k++) {
                observation[k] = (float) Math.sin(i * 7 + k);
            }
            runner.act(observation, new float[2]);
            counted.count(runner);
        }
        return counted.counts();
    }

    @Test
    void countsAreThoseOfTheSpikesAndGrowWithThem() throws Exception {
        PolicyRunner runner = fresh(Algorithm.SDRL);
        // the spikes of the output population reach no neuron: the decoder multiplies their rates
        for (int neuron = 0; neuron < 20; neuron++) {
            runner.silence(3, neuron, true);
        }
        DecisionCounts all = count(runner, 20);
        for (int neuron = 0; neuron < 32; neuron++) {
            runner.silence(2, neuron, true);
        }
        DecisionCounts half = count(runner, 20);
        for (int neuron = 32; neuron < 64; neuron++) {
            runner.silence(2, neuron, true);
        }
        DecisionCounts firstLayerOnly = count(runner, 20);
        assertThat(half.spikes()).isBetween(firstLayerOnly.spikes() + 1, all.spikes() - 1);
        // each spike of the second hidden layer reaches 2 populations of 10, each of the first 64 neurons
        assertThat(all.accumulates() - half.accumulates()).isEqualTo(20 * (all.spikes() - half.spikes()));
        for (int neuron = 0; neuron < 64; neuron++) {
            runner.silence(1, neuron, true);
        }
        DecisionCounts encoderOnly = count(runner, 20);
        // each spike of the encoder reaches 64 neurons and the 2 actions by skip synapses
        assertThat(encoderOnly.accumulates()).isEqualTo(66 * encoderOnly.spikes());
        assertThat(firstLayerOnly.accumulates()).isEqualTo(64 * firstLayerOnly.spikes() + 2 * encoderOnly.spikes());
        assertThat(ActorLedger.of(half, assumptions).joules())
                .isGreaterThan(ActorLedger.of(firstLayerOnly, assumptions).joules())
                .isLessThan(ActorLedger.of(all, assumptions).joules());
        // 140 receptive fields over 5 steps, 20 outputs decoded, 5 decays of the skip synapses of 2 actions
        assertThat(all.multiplyAccumulates()).isEqualTo(20 * (140 * 5 + 20 + 5 * 2));
        // two hidden layers of 64 and 20 outputs, 5 steps, current and voltage in and out
        assertThat(all.stateWords()).isEqualTo(20 * (64 + 64 + 20) * 5 * 4);
        assertThat(all.denseMultiplyAccumulates()).isEqualTo(20 * (14 * 64 + 64 * 64 + 64 * 2));
    }

    @Test
    void aDenseActorHasNoSpikesAndNothingToCompareWith() throws Exception {
        DecisionCounts counts = count(fresh(Algorithm.SAC), 3);
        assertThat(counts.multiplyAccumulates()).isEqualTo(3 * (14 * 256 + 256 * 256 + 256 * 4));
        ActorLedger actor = ActorLedger.of(counts, assumptions);
        assertThat(actor.spikes()).isEmpty();
        assertThat(actor.denseJoules()).isEmpty();
        assertThat(actor.joules()).isCloseTo((14 * 256 + 256 * 256 + 256 * 4) * 4.6e-12, within(1e-18));
    }

    @Test
    void countingChangesNoDecision() throws Exception {
        TrainingSession session = session(Algorithm.SDRL);
        EvaluationSummary counted = session.evaluate(60);
        Cell cell = Cell.of(session.scenario().world(), session.scenario().seed(), assumptions);
        CarbonReport plain = Evaluation.report(cell, session.scenario().seed(), session.policy(), 60);
        assertThat(counted.carbonGrams()).isEqualTo(plain.carbonGrams());
        assertThat(counted.qoeMean()).isEqualTo(plain.qoeMean());
        assertThat(counted.operations().orElseThrow().decisions()).isEqualTo(60);
    }
}
