package aolo.ui;

import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot.Message;
import aolo.lab.LabSnapshot;
import aolo.lab.TrainingView.Phase;
import aolo.lab.TrainingView;
import aolo.training.RunFolders;
import aolo.ui.file.Dialogs;
import aolo.ui.shell.Action;
import aolo.ui.shell.Bench;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Saves the run of a training on demand and before the window goes. What replaces a training without being asked about is
 * kept by the laboratory itself, in the same folder. FX thread.
 */
final class RunKeeper {
    private final Bench bench;
    private final Dialogs dialogs;
    private final Path runs;
    private final Consumer<Message> say;
    private Optional<Action> save = Optional.empty();
    private Optional<Action> discard = Optional.empty();
    private Optional<Runnable> afterwards = Optional.empty();
    private Optional<Message> said = Optional.empty();
    private boolean saveTried;

    /** @param runs where runs lie that nobody gave a place */
    RunKeeper(Bench bench, Dialogs dialogs, Path runs, Consumer<Message> say) {
        this.bench = bench;
        this.dialogs = dialogs;
        this.runs = runs;
        this.say = say;
    }

    /** The entries that are greyed, with the reason, while there is nothing to save or to discard. */
    void follow(Action saveAction, Action discardAction) {
        save = Optional.of(saveAction);
        discard = Optional.of(discardAction);
        show(bench.snapshot());
    }

    /** Writes the run as it stands; the laboratory tells where it is or why not. */
    void save() {
        LabSnapshot snapshot = bench.snapshot();
        if (isNothing(snapshot.training())) {
            say.accept(new Message("There is no run to save: nothing has been trained yet.", false));
            return;
        }
        bench.submit(new LabCommand.SaveRun(RunFolders.free(
                        runs, snapshot.scenario().name(), snapshot.training().plan().orElseThrow(),
                        snapshot.training().step())
                .toAbsolutePath()));
    }

    /** Gives up what was trained, after a question. */
    void discard() {
        if (!bench.snapshot().training().kept()) {
            switch (dialogs.leaveTraining()) {
                case SAVE -> save();
                case DISCARD -> bench.submit(new LabCommand.DiscardTraining());
                default -> { }
            }
        } else {
            bench.submit(new LabCommand.ResetTraining());
        }
    }

    /**
     * Whether the window may close now. A training that goes on, or that could not be saved, is asked about; one that is
     * done is saved without a question. Then the answer is no, and {@code close} is called when it is on disk.
     */
    boolean mayLeave(Runnable close) {
        TrainingView training = bench.snapshot().training();
        if (training.kept()) {
            return true;
        }
        boolean going = training.phase() == Phase.RUNNING || training.phase() == Phase.PAUSED;
        Dialogs.Answer answer = going || saveTried ? dialogs.leaveTraining() : Dialogs.Answer.SAVE;
        saveTried = false;
        switch (answer) {
            case DISCARD -> bench.submit(new LabCommand.DiscardTraining());
            case SAVE -> {
                saveTried = true;
                afterwards = Optional.of(close);
                said = bench.snapshot().message();
                bench.submit(new LabCommand.PauseTraining());
                save();
            }
            default -> { }
        }
        return answer == Dialogs.Answer.DISCARD;
    }

    /** Closes once the run is on disk. */
    void pulse(LabSnapshot snapshot) {
        if (afterwards.isPresent() && snapshot.training().kept()) {
            Runnable close = afterwards.get();
            afterwards = Optional.empty();
            close.run();
        } else if (!snapshot.message().equals(said) && snapshot.message().filter(Message::failure).isPresent()) {
            afterwards = Optional.empty(); // it could not be saved: the window stays
        }
    }

    /** Greys the entries that would do nothing, and says why. */
    void show(LabSnapshot snapshot) {
        boolean nothing = isNothing(snapshot.training());
        name(save, "Save the run", nothing);
        name(discard, "Discard training…", nothing);
    }

    private static void name(Optional<Action> action, String text, boolean nothing) {
        action.ifPresent(one -> {
            one.disabledProperty().set(nothing);
            one.textProperty().set(nothing ? text + "   (nothing trained yet)" : text);
        });
    }

    private static boolean isNothing(TrainingView training) {
        return training.plan().isEmpty() || training.step() == 0;
    }
}
