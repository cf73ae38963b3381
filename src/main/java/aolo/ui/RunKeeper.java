package aolo.ui;

import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.TrainingPlan;
import aolo.lab.TrainingView.Phase;
import aolo.ui.file.Dialogs;
import aolo.ui.shell.Bench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Saves the run of a training under {@code runs}, on demand and before the window goes. FX thread. */
final class RunKeeper {
    private final Bench bench;
    private final Dialogs dialogs;
    private Optional<Path> awaited = Optional.empty();
    private Runnable afterwards = () -> {};

    RunKeeper(Bench bench, Dialogs dialogs) {
        this.bench = bench;
        this.dialogs = dialogs;
    }

    /** Writes the run as it stands; the laboratory tells when it is there or why not. */
    void save() {
        target().ifPresent(folder -> bench.submit(new LabCommand.SaveRun(folder)));
    }

    /**
     * Whether the window may close now. If the run is to be saved first the answer is no, and {@code close} is called when
     * it is there.
     */
    boolean mayLeave(Runnable close) {
        Phase phase = bench.snapshot().training().phase();
        if (phase != Phase.RUNNING && phase != Phase.PAUSED) {
            return true;
        }
        switch (dialogs.leaveTraining()) {
            case DISCARD -> {
                return true;
            }
            case SAVE -> {
                awaited = target();
                afterwards = close;
                bench.submit(new LabCommand.PauseTraining());
                awaited.ifPresent(folder -> bench.submit(new LabCommand.SaveRun(folder)));
                return false;
            }
            default -> {
                return false;
            }
        }
    }

    /** Closes once the awaited run has been written. */
    void pulse(LabSnapshot snapshot) {
        if (awaited.isPresent() && snapshot.training().runDirectory().equals(awaited)) {
            awaited = Optional.empty();
            afterwards.run();
        }
    }

    /** A folder that does not exist yet; empty without a training. */
    private Optional<Path> target() {
        LabSnapshot snapshot = bench.snapshot();
        if (snapshot.training().plan().isEmpty()) {
            return Optional.empty();
        }
        TrainingPlan plan = snapshot.training().plan().get();
        String name = String.format(
                Locale.ROOT,
                "%s-%s-s%d-%d",
                snapshot.scenario().name().replaceAll("[^A-Za-z0-9._-]", "-"), plan.algorithm().key(), plan.seed(),
                snapshot.training().step());
        Path folder = Path.of("runs", name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = Path.of("runs", name + "-" + i);
        }
        return Optional.of(folder);
    }
}
