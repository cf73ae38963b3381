package aolo.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.experiment.Reproduction.TrialKey;
import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.results.MetricTable;
import aolo.rl.Algorithm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {
    @TempDir
    Path folder;

    @Test
    void twoThreadsGiveTheNumbersOfOneAndFinishedTrialsAreNotRunAgain() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        List<TrialKey> keys = List.of(new TrialKey(Algorithm.SAC, 1), new TrialKey(Algorithm.SAC, 2));
        List<String> told = new ArrayList<>();
        Reproduction one = new Reproduction(
                Samples.read(Samples.DEFAULT, assumptions), assumptions, folder.resolve("one"), 230, 50);
        Reproduction two = new Reproduction(
                Samples.read(Samples.DEFAULT, assumptions), assumptions, folder.resolve("two"), 230, 50);
        Map<TrialKey, MetricTable> a = one.run(keys, 1, told::add, () -> false);
        Map<TrialKey, MetricTable> b = two.run(keys, 2, name -> {}, () -> false);
        assertThat(a.keySet()).containsExactlyElementsOf(keys);
        for (TrialKey key : keys) {
            assertThat(a.get(key).toCsv()).isEqualTo(b.get(key).toCsv());
        }
        assertThat(a.get(keys.get(0)).toCsv()).isNotEqualTo(a.get(keys.get(1)).toCsv());
        assertThat(told).containsExactly("sac-s1", "sac-s2");

        assertThat(one.run(keys, 1, told::add, () -> false)).hasSize(2);
        assertThat(told).hasSize(2);
        assertThat(Reproduction.bySeed(a, Algorithm.SAC, 230, "carbon_g")).containsOnlyKeys(1L, 2L);
    }

    @Test
    void aStoppedReproductionKeepsOnlyWhatIsFinished() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        Reproduction stopped = new Reproduction(
                Samples.read(Samples.DEFAULT, assumptions), assumptions, folder, 5000, 50);
        assertThat(stopped.run(List.of(new TrialKey(Algorithm.SAC, 1)), 1, name -> {}, () -> true)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
