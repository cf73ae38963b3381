package aolo.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.quantity.Assumptions;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {
    private final DiskStore store = new DiskStore(Assumptions.standard());

    @TempDir
    Path folder;

    @Test
    void anIntensityFileFromElsewhereIsCopiedBesideTheScenario() throws Exception {
        Path csv = Files.copy(Path.of("src/test/resources/inputs/semicolon.csv"), folder.resolve("a.csv"));
        Scenario blank = store.blank();
        Scenario named = blank.withGrid(Records.with(blank.grid(), "intensityCsv", Optional.of(csv.toString())));
        assertThat(store.complaint(named)).isEmpty();
        Path file = folder.resolve("sub").resolve("mine.json");
        store.write(file, named);
        store.write(file, named);
        Path copy = folder.resolve("sub").resolve("files").resolve("a.csv");
        assertThat(store.read(file).grid().intensityCsv()).hasValue(copy.toString());
        assertThat(Files.readString(file)).contains("\"files/a.csv\"");
        assertThat(copy).hasSameBinaryContentAs(csv);

        Files.writeString(csv, Files.readString(csv).replace("100", "200"));
        store.write(folder.resolve("sub").resolve("other.json"), named);
        assertThat(copy.resolveSibling("2-a.csv")).hasSameBinaryContentAs(csv);
        assertThat(store.read(file).grid().intensityCsv()).hasValue(copy.toString());
    }

    @Test
    void aFileTypedAtTheWindowIsNamedFromTheRoot() {
        Scenario blank = store.blank();
        Scenario named = blank.withGrid(Records.with(blank.grid(), "intensityCsv", Optional.of("a.csv")));
        assertThat(store.complaint(named).orElseThrow()).contains("not named from the root");
    }

    @Test
    void anEditReadsNoTraceFromTheDisk() {
        Scenario blank = store.blank();
        String gone = folder.resolve("gone.csv").toAbsolutePath().toString();
        Scenario named = Records.with(blank, "traffic", blank.traffic().stream()
                .map(profile -> Records.with(profile, "trace", Optional.of(gone)))
                .toList());
        assertThat(store.complaint(named)).isEmpty();
    }

    @Test
    void aTraceTypedAtTheWindowIsNamedFromTheRoot() {
        Scenario blank = store.blank();
        Scenario named = Records.with(blank, "traffic", blank.traffic().stream()
                .map(profile -> Records.with(profile, "trace", Optional.of("a.csv")))
                .toList());
        assertThat(store.complaint(named).orElseThrow()).contains("not named from the root");
    }
}
