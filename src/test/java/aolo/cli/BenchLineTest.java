package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import aolo.experiment.LearnerSpeed.Times;
import aolo.experiment.LearnerSpeed;
import aolo.rl.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The figures of bench that need no clock. */
class BenchLineTest {
    @Test
    void anUpdateTellsItsOperationsAndItsShareOfTheRoof() throws IOException {
        String text = JsonText.line(BenchCommand.updateLine(
                Algorithm.SAC, 256, 100, new Times(300, 4.0, 3.5), 100e6, 80));
        JsonNode line = new ObjectMapper().readTree(text);
        assertThat(line.fieldNames()).toIterable().containsExactly(
                "kind", "hidden", "batch", "median_ms", "p10_ms", "n", "multiply_adds_per_update", "gflop_per_update",
                "gflops", "roofline_fraction");
        assertThat(line.get("gflop_per_update").asDouble()).isCloseTo(0.2, offset(1e-12));
        assertThat(line.get("gflops").asDouble()).isCloseTo(50, offset(1e-9));
        assertThat(line.get("roofline_fraction").asDouble()).isCloseTo(0.625, offset(1e-9));
    }

    /** Every product of an update of soft actor-critic written out; each sample goes back through one critic only. */
    @Test
    void multiplyAddsOfSacByHand() {
        int h = 8;
        int batch = 4;
        int critic = 18 * h + h * h + h;
        int criticBack = critic + h + h * h;
        int throughOneCritic = h + h * h + 2 * h;
        int actor = 16 * h + h * h + 4 * h;
        int actorBack = actor + 4 * h + h * h;
        int sum = 6 * critic + 2 * criticBack + throughOneCritic + 2 * actor + actorBack;
        assertThat(LearnerSpeed.multiplyAddsPerUpdate(Algorithm.SAC, h, batch)).isEqualTo(batch * sum);
    }
}
