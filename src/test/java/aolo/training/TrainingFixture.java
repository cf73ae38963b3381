package aolo.training;

import aolo.lab.LabSnapshot;
import aolo.lab.Laboratory;
import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.results.RunDirectory;
import aolo.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of whole trainings start from: the default scenario, an empty folder, and how a run is made in it. */
public abstract class TrainingFixture {
    protected static final int EVALUATED = 200;

    protected final Assumptions assumptions = Assumptions.standard();
    protected Scenario scenario;

    @TempDir
    protected Path folder;

    @BeforeEach
    void read() throws Exception {
        scenario = Samples.read(Samples.DEFAULT, assumptions);
    }

    /** Trains to the end, evaluates on few requests, and leaves a run directory. */
    protected static Trial.Outcome run(Path path, TrainingSession session) throws IOException {
        try (RunDirectory directory = RunDirectory.open(path)) {
            return new Trial(session, directory, EVALUATED).run(progress -> {}, () -> false);
        }
    }

    /** Waits for a published state; the timeout of the class ends a wait in vain. */
    protected static LabSnapshot await(Laboratory laboratory, Predicate<LabSnapshot> condition) {
        LabSnapshot now = laboratory.snapshot();
        while (!condition.test(now)) {
            LockSupport.parkNanos(200_000);
            now = laboratory.snapshot();
        }
        return now;
    }
}
