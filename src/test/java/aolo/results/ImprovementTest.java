package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against values worked out by hand. */
class ImprovementTest {
    @Test
    void pairsAreCountedAndTiesHalf() {
        // 1 beats 2 and 3, ties 1; 2 loses to 1, ties 2, beats 3: (2.5 + 1.5) of 6
        assertThat(Improvement.wins(new double[] {1, 2}, new double[] {1, 2, 3})).isEqualTo(4.0 / 6);
        assertThat(Improvement.wins(new double[] {5}, new double[] {5})).isEqualTo(0.5);
        assertThat(Improvement.wins(new double[] {1, 2}, new double[] {3, 4})).isEqualTo(1);
    }

    @Test
    void scenariosCountAlikeHoweverManyRunsTheyHave() {
        Improvement i = Improvement.ofSmaller(
                List.of(new double[] {1, 1, 1, 1}, new double[] {3, 3}), List.of(new double[] {2}, new double[] {2, 2}));
        assertThat(i.probability()).isEqualTo(0.5);
        assertThat(i.low()).isEqualTo(0.5);
        assertThat(i.high()).isEqualTo(0.5);
        assertThat(i.scenarios()).isEqualTo(2);
        assertThat(Improvement.ofSmaller(List.of(new double[] {1}), List.of(new double[] {2})).low()).isNaN();
    }

    @Test
    void theIntervalHoldsTheTruthMostly() {
        // two normals one deviation apart: P(X < Y) = Phi(1 / sqrt 2) = 0.7602
        aolo.math.RandomStream random = new aolo.math.RandomStreams(5).stream("draws");
        int held = 0;
        for (int t = 0; t < 100; t++) {
            double[] ours = new double[20];
            double[] theirs = new double[20];
            for (int i = 0; i < 20; i++) {
                ours[i] = random.nextGaussian();
                theirs[i] = random.nextGaussian() + 1;
            }
            Improvement i = Improvement.ofSmaller(List.of(ours), List.of(theirs));
            held += i.low() <= 0.7602 && 0.7602 <= i.high() ? 1 : 0;
        }
        assertThat(held).isBetween(86, 99);
    }

    @Test
    void profileIsTheMeanOfSharesAtOrBelow() {
        double[] shares = Improvement.profile(
                List.of(new double[] {1, 2, 3, 4}, new double[] {2, 9}), 0, 1, 2, 4, 9);
        assertThat(shares).containsExactly(
                new double[] {0, 0.125, 0.5, 0.75, 1}, within(1e-15));
    }

    @Test
    void whoDoesNotCountIsBehindAllWhoDo() {
        double none = Double.POSITIVE_INFINITY;
        assertThat(Improvement.wins(new double[] {none, 1}, new double[] {2})).isEqualTo(0.5);
        assertThat(Improvement.wins(new double[] {none}, new double[] {none})).isEqualTo(0.5);
        assertThat(Improvement.profile(List.of(new double[] {none, 1}), 0, 1, 1e300)).containsExactly(0, 0.5, 0.5);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThatThrownBy(() -> Improvement.wins(new double[0], new double[] {1})).hasMessageContaining("no runs");
        assertThatThrownBy(() -> Improvement.wins(new double[] {Double.NaN}, new double[] {1})).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Improvement.ofSmaller(List.of(), List.of())).hasMessageContaining("0 scenarios");
    }
}
