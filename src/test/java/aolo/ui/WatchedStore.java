package aolo.ui;

import aolo.scenario.Scenario;
import aolo.ui.file.ScenarioStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** The disk, noting on which thread it is asked, and slow where a test wants it so. */
record WatchedStore(ScenarioStore disk, Map<String, Boolean> work, Map<Path, CountDownLatch> held) implements ScenarioStore {
    private void note(String what) {
        work.merge(what, Platform.isFxApplicationThread(), Boolean::logicalOr);
    }

    @Override
    public Scenario read(Path file) throws IOException {
        note("store.read");
        try {
            if (held.containsKey(file)) {
                held.get(file).await();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return disk.read(file);
    }

    @Override
    public void write(Path file, Scenario scenario) throws IOException {
        note("store.write");
        disk.write(file, scenario);
    }

    @Override
    public Scenario sample(String name) {
        return disk.sample(name);
    }

    @Override
    public Scenario blank() {
        return disk.blank();
    }
}
