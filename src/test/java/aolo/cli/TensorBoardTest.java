package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.exchange.TensorBoardReader;
import aolo.exchange.TensorBoardReader.Scalar;
import aolo.results.MetricTable;
import aolo.results.RunDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What train leaves for TensorBoard is what metrics.csv and summary.json say. */
class TensorBoardTest {
    @TempDir
    Path folder;

    private Path run(String name, String... more) {
        Path out = folder.resolve(name);
        CommandLine line = CommandLines.create();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(new StringWriter()));
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "train", "campus-microcell", "--algorithm", "sac", "--steps", "60", "--evaluate", "20", "--no-figures",
                "--out", out.toString()));
        arguments.addAll(List.of(more));
        assertThat(line.execute(arguments.toArray(String[]::new))).isZero();
        return out;
    }

    @Test
    void theEventsAreTheMetricsAndTheEvaluationWithoutAClock() throws Exception {
        Path run = run("a", "--tensorboard");
        byte[] bytes = Files.readAllBytes(run.resolve(RunDirectory.TENSORBOARD));
        List<Scalar> scalars = TensorBoardReader.read(bytes);
        MetricTable table = MetricTable.read(run.resolve(RunDirectory.METRICS), aolo.training.TrainingMetrics.columns());
        for (String column : table.columns().subList(1, table.columns().size())) {
            for (int row = 0; row < table.rowCount(); row++) {
                double value = table.value(row, column);
                Scalar wanted = new Scalar("training/" + column, (long) table.value(row, "step"), (float) value);
                assertThat(scalars.contains(wanted)).as(wanted.toString()).isEqualTo(!Double.isNaN(value));
            }
        }
        JsonNode summary = new ObjectMapper().readTree(run.resolve(RunDirectory.SUMMARY).toFile());
        assertThat(scalars).contains(new Scalar(
                "evaluation/carbon_g_per_request", 60, (float) summary.get("carbon_g_per_request").doubleValue()));
        assertThat(scalars).noneMatch(each -> each.tag().contains("wall_seconds"));
        assertThat(Files.readAllBytes(run("b", "--tensorboard").resolve(RunDirectory.TENSORBOARD))).isEqualTo(bytes);
    }

    @Test
    void withoutTheOptionThereIsNone() {
        assertThat(run("c").resolve(RunDirectory.TENSORBOARD)).doesNotExist();
    }
}
