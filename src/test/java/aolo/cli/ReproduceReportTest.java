package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.figure.Role;
import aolo.rl.Algorithm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReproduceReportTest {
    @Test
    void everyLearnerHasLooksOfItsOwn() {
        assertThat(List.of(Algorithm.values()))
                .extracting(algorithm -> Role.ofLearner(algorithm.key()))
                .doesNotHaveDuplicates();
    }
}
