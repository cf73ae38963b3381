package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single files and run directories on a disk that fails. */
class FailingDiskTest {
    @TempDir
    Path home;

    private static void file(Path folder) throws Exception {
        byte[] block = new byte[1 << 16];
        SafeFiles.write(folder.resolve("deep/er/file.bin"), out -> {
            for (int i = 0; i < 4; i++) {
                out.write(block);
            }
        });
    }

    private static void directory(Path folder) throws Exception {
        Scenario scenario = Samples.read("azure-replay", Assumptions.standard()); // it names a file
        MetricTable metrics = new MetricTable(List.of("step"));
        metrics.add(1);
        try (RunDirectory directory = RunDirectory.open(folder)) {
            directory.writeScenario(scenario);
            directory.writeMetrics(metrics);
            directory.writeSummary(Map.of("one", 1));
            Checksum.write(directory.file(RunDirectory.METRICS));
        }
    }

    @Test
    void aFileOnADiskThatFailsAnywhereIsWholeOrAsItWas() throws Exception {
        assertThat(FailingDisk.everywhere(home, Set.of(), FailingDiskTest::file)).isGreaterThan(5);
    }

    @Test
    void aDirectoryOnADiskThatFailsAnywhereHasWholeFilesAndNoLock() throws Exception {
        assertThat(FailingDisk.everywhere(home, Set.of(), FailingDiskTest::directory)).isGreaterThan(25);
    }

    /** What the power cut takes if it is left out. */
    @Test
    void everyFileIsForcedToTheDiskBeforeItTakesItsPlace() throws Exception {
        FailingDisk.forced(home, FailingDiskTest::file);
        FailingDisk.forced(home.resolve("d"), FailingDiskTest::directory);
    }
}
