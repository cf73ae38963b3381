package aolo.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.results.FailingDisk;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a study writes, on a disk that fails at each write, rename and forcing in turn. */
class FailingDiskStudyTest {
    private static final Assumptions STANDARD = Assumptions.standard();

    @TempDir
    Path home;

    private final NamedSettings settings = new NamedSettings(STANDARD);

    private Study study() throws Exception {
        String json = """
                {"formatVersion": 1, "name": "small", "scenarios": ["campus-microcell"], "seeds": "1", "budgets": [12],
                 "learners": [{"name": "sac", "learner": "sac", "set": {"learner.hiddenUnits": 4, "learner.batchSize": 4,
                 "learner.replayCapacity": 16}}, "rule"], "evaluate": 3}
                """;
        return new StudyReader(settings, (name, folder) -> Samples.read(name, STANDARD)).readOptions(json.getBytes(), home);
    }

    /** Stopped after some steps, so that it leaves a checkpoint, then run to its end. */
    private void run(Path folder) throws Exception {
        Study study = study();
        for (int stopAfter : new int[] {6, Integer.MAX_VALUE}) {
            AtomicInteger asked = new AtomicInteger();
            try (StudyFolder open = StudyFolder.open(folder, settings)) {
                Study all = open.claim(study, STANDARD);
                new StudyRun(study, open, STANDARD, progress -> {}, () -> asked.incrementAndGet() > stopAfter)
                        .run(study.trials(settings), StudyShard.WHOLE, 1);
                open.writeResults(all);
            }
        }
    }

    @Test
    void aStudy() throws Exception {
        assertThat(FailingDisk.everywhere(home, Set.of(), this::run)).isGreaterThan(20);
        FailingDisk.forced(home.resolve("forced"), this::run);
    }
}
