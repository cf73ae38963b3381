package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.training.NamedPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two policies on the same requests. */
class PairedTrialTest {
    private static final int REQUESTS = 200;

    private final Assumptions assumptions = Assumptions.standard();
    private final Scenario scenario = Samples.read(Samples.DEFAULT, assumptions);

    PairedTrialTest() throws Exception {}

    private PairedTrial run(NamedPolicy a, NamedPolicy b) throws Exception {
        return PairedTrial.run(scenario, assumptions, Contestant.of(a), Contestant.of(b), REQUESTS, part -> {}, () -> false);
    }

    @Test
    void aPolicyAgainstItselfDiffersByNothingAtAll() throws Exception {
        for (PairedTrial.Line line : run(NamedPolicy.FULL, NamedPolicy.FULL).lines()) {
            assertThat(line.difference().low()).as(line.key()).isZero();
            assertThat(line.difference().high()).isZero();
        }
    }

    @Test
    void turnedRoundTheDifferencesTurnTheirSign() throws Exception {
        PairedTrial there = run(NamedPolicy.FULL, NamedPolicy.BOUND);
        PairedTrial back = run(NamedPolicy.BOUND, NamedPolicy.FULL);
        for (int i = 0; i < there.lines().size(); i++) {
            assertThat(back.lines().get(i).difference().mean()).isEqualTo(-there.lines().get(i).difference().mean());
            assertThat(back.lines().get(i).a()).isEqualTo(there.lines().get(i).b());
        }
        assertThat(there.minimised().key()).isEqualTo("objective_g");
        assertThat(there.minimised().a()).isEqualTo(there.lines().get(1).a()); // this sample minimises the bill billed
        assertThat(there.lines().get(1).key()).isEqualTo("billed_g");
        assertThat(there.minimised().difference().high()).isNegative(); // the best emits less, and that is sure
        assertThat(there.minimised().difference().n()).isEqualTo(PairedTrial.BLOCKS);
        assertThat(there.minimised().difference().mean())
                .isCloseTo(there.minimised().b() - there.minimised().a(), org.assertj.core.data.Offset.offset(1e-15));
    }

    @Test
    void itCanBeCalledOffAndTellsHowFarItIs() {
        List<Double> parts = new ArrayList<>();
        assertThatThrownBy(() -> PairedTrial.run(
                        scenario, assumptions, Contestant.of(NamedPolicy.FULL), Contestant.of(NamedPolicy.FULL), REQUESTS, parts::add,
                        () -> parts.size() == 3))
                .isInstanceOf(PairedTrial.CalledOffException.class);
        assertThat(parts).containsExactly(0.05, 0.1, 0.15);
    }

    @Test
    void aCellWithoutUsersIsRefused() {
        Scenario empty = scenario.withUsers(List.of());
        assertThatThrownBy(() -> PairedTrial.run(
                        empty, assumptions, Contestant.of(NamedPolicy.FULL), Contestant.of(NamedPolicy.FULL), REQUESTS, part -> {}, () -> false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("without users");
    }
}
