package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.figure.FigureFormat;
import aolo.figure.ChartModel;
import aolo.report.RunFigures;
import aolo.results.MetricTable;
import aolo.results.RunIdentity;
import aolo.rl.Algorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoDisplayTest {
    @TempDir
    Path folder;

    private static final RunIdentity IDENTITY = new RunIdentity("0123456789abcdef".repeat(4));

    @Test
    void quickCommandsDoNotRelaunchAndNothingDoesHere() {
        // the tests run with the vector module, so there is never a reason to
        assertThat(Relaunch.wanted(new String[] {"train", "x"})).isFalse();
        assertThat(Relaunch.wanted(new String[] {})).isFalse();
    }

    @Test
    void thePeaksOfTheFirstDecisionsLeaveTheAxisAndAreNamed() {
        MetricTable table = new MetricTable(
                List.of("step", "carbon_g", "full_service_g", "bound_g", "qoe", "latency_s"));
        for (int row = 1; row <= 60; row++) {
            table.add(10 * row, row == 2 ? 0.0834 : 0.007, 0.01, 0.006, 0.75, 1.5);
        }
        ChartModel carbon = new RunFigures(table, Algorithm.SDRL, 1, IDENTITY).figures().get(0).chart();
        assertThat(carbon.y().high()).isCloseTo(11.5, within(1e-9));
        assertThat(carbon.stamp()).isEqualTo("off the axis: up to 83 mgCO₂e");
        MetricTable calm = new MetricTable(table.columns());
        calm.add(10, 0.0114, 0.01, 0.006, 0.75, 1.5);
        assertThat(new RunFigures(calm, Algorithm.SDRL, 1, IDENTITY).figures().get(0).chart().stamp()).isEmpty();
    }

    @Test
    void aRunsFiguresCarryTheDataOfItsTable() throws IOException {
        MetricTable table = new MetricTable(
                List.of("step", "carbon_g", "full_service_g", "bound_g", "qoe", "latency_s"));
        for (int row = 1; row <= 240; row++) {
            table.add(10 * row, row, 300, row % 2 == 0 ? Double.NaN : 1, 0.75, 1.5);
        }
        List<Path> files = new RunFigures(table, Algorithm.SDRL, 1, IDENTITY).write(folder);
        assertThat(files).hasSize(3 * FigureFormat.values().length).allMatch(Files::exists);
        // four rows a point: the first is the mean of 1, 2, 3, 4
        assertThat(Files.readString(folder.resolve("carbon.csv"))).contains("2.5").contains("SDRL");
        assertThat(Files.readString(folder.resolve("carbon.tex"))).contains("means of 40 requests", "identity 01234567");
    }
}
