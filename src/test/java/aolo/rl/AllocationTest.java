package aolo.rl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After warm-up (until the compiler has seen the vector code) acting, recording and learning allocate nothing. */
class AllocationTest {
    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"SDRL", "SAC", "TD3", "SDRL_DENSE"})
    void stepsAllocateNothing(Algorithm algorithm) {
        expectNoAllocation(InventedSteps.small(algorithm));
    }

    @Test
    void paperActorAllocatesNothing() {
        expectNoAllocation(InventedSteps.paper());
    }

    private static void expectNoAllocation(LearnerParameters parameters) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Learner learner = InventedSteps.learner(parameters, 5);
        InventedSteps steps = new InventedSteps(1);
        long least = Long.MAX_VALUE;
        for (int chunk = 0; chunk < 1000 && least > 0; chunk++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            steps.drive(learner, 100);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).as("bytes allocated by 100 steps").isZero();
    }
}
