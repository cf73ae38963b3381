package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.rl.Algorithm;
import aolo.rl.PolicyRunner;
import aolo.rl.PolicySnapshot;
import java.io.DataOutput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTrailTest {
    private record Policy(Algorithm algorithm, long steps) implements PolicySnapshot {
        @Override
        public int observationSize() {
            return 1;
        }

        @Override
        public int actionSize() {
            return 2;
        }

        @Override
        public PolicyRunner newRunner() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(DataOutput out) {
            throw new UnsupportedOperationException();
        }
    }

    private static void add(PolicyTrail trail, Algorithm algorithm, long steps) {
        trail.add(Optional.of(new Policy(algorithm, steps)));
    }

    private static List<Long> steps(PolicyTrail trail) {
        return trail.policies().stream().map(PolicySnapshot::steps).toList();
    }

    @Test
    void keepsFirstAndNewestAndThinsEvenly() {
        PolicyTrail trail = new PolicyTrail();
        for (long step = 100; step <= 100_000; step += 100) {
            add(trail, Algorithm.SAC, step);
            assertThat(trail.policies()).hasSizeLessThanOrEqualTo(PolicyTrail.MOST);
        }
        List<Long> steps = steps(trail);
        assertThat(steps.get(0)).isEqualTo(100);
        assertThat(steps.get(steps.size() - 1)).isEqualTo(100_000);
        assertThat(steps).hasSizeGreaterThan(PolicyTrail.MOST / 3).isSorted().doesNotHaveDuplicates();
        long widest = 0;
        for (int i = 1; i < steps.size(); i++) {
            widest = Math.max(widest, steps.get(i) - steps.get(i - 1));
        }
        assertThat(widest).isLessThan(100_000 / 4);
    }

    @Test
    void anotherTrainingOrNoneBeginsAnew() {
        PolicyTrail trail = new PolicyTrail();
        add(trail, Algorithm.SAC, 500);
        add(trail, Algorithm.SAC, 900);
        List<PolicySnapshot> before = trail.policies();
        add(trail, Algorithm.SAC, 300);
        assertThat(steps(trail)).containsExactly(300L);
        add(trail, Algorithm.SDRL, 400);
        assertThat(steps(trail)).containsExactly(400L);
        trail.add(Optional.empty());
        assertThat(trail.policies()).isEmpty();
        assertThat(before).hasSize(2); // what was handed out stays
    }
}
