package aolo.ui.runs;

import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot.Message;
import aolo.lab.PolicyAt;
import aolo.lab.RunCommandLine;
import aolo.lab.RunEntry;
import aolo.lab.RunReader;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.ui.file.Dialogs;
import aolo.ui.shell.Bench;
import aolo.ui.file.Errand;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What can be done with a run; the disk is touched beside the window. FX thread. */
public final class RunCommands {
    private final Bench bench;
    private final Dialogs dialogs;
    private final Predicate<Scenario> onBench;
    private final Path runs;
    private final Errand errand;
    private final Consumer<Message> say;
    private final Deque<Deleted> deleted = new ArrayDeque<>();

    private record Deleted(RunEntry run, Optional<Path> from, Optional<Path> to) {}

    /**
     * @param onBench puts a scenario on the bench unless it is there; false where a person would not leave the one that is
     * @param runs where runs lie
     * @param files for what touches the disk
     * @param say tells a person
     */
    public RunCommands(
            Bench bench, Dialogs dialogs, Predicate<Scenario> onBench, Path runs, Executor files, Consumer<Message> say) {
        this.bench = bench;
        this.dialogs = dialogs;
        this.onBench = onBench;
        this.runs = runs;
        errand = new Errand(files, say);
        this.say = say;
    }

    /** Lists the run of a folder that a person chooses. */
    void open() {
        dialogs.folder(runs).ifPresent(this::open);
    }

    /** Lists the run of a folder. */
    public void open(Path folder) {
        errand.run(() -> {
            RunEntry run = RunReader.read(folder, Assumptions.standard());
            bench.submit(new LabCommand.ShelveRun(run));
            return "opened " + run.name() + ": " + run.plan().algorithm().title() + ", seed " + run.plan().seed() + ", "
                    + run.steps() + " requests on " + run.scenario().name();
        });
    }

    /** How many requests a run would go on to. */
    static int goal(RunEntry run, long step) {
        return (int) Math.min(aolo.training.TrainingPlan.MAX_STEPS, step < run.plan().steps() ? run.plan().steps() : step + run.plan().steps());
    }

    /** Goes on with a run in the cell it was left in. */
    void resume(RunEntry run) {
        run.folder().filter(folder -> onBench.test(run.scenario())).ifPresent(folder -> {
            bench.submit(new LabCommand.ResumeRun(folder, goal(run, run.steps()), false));
            bench.submit(new LabCommand.ServeWith(LabCommand.ServingPolicy.LEARNED));
        });
    }

    /** Goes on from the state of a step in the cell as it is now. */
    void fork(RunEntry run, PolicyAt at) {
        int goal = goal(run, at.step());
        boolean last = at.step() == run.steps() && run.folder().isPresent();
        bench.submit(last
                ? new LabCommand.ResumeRun(run.folder().orElseThrow(), goal, true)
                : new LabCommand.ForkAt(run, at.step(), goal));
        bench.submit(new LabCommand.ServeWith(LabCommand.ServingPolicy.LEARNED));
    }

    void serve(RunEntry run, PolicyAt at) {
        bench.submit(new LabCommand.ServeCheckpoint(run.name(), at));
        say.accept(new Message(
                "serving with " + run.name() + " as it was after " + at.step() + " requests; choose a policy in the toolbar to go back", false));
    }

    void rename(RunEntry run, String name) {
        if (name.isBlank() || name.equals(run.name())) {
            return;
        }
        if (run.folder().isEmpty()) {
            bench.submit(new LabCommand.RenameRun(run.id(), name.strip(), Optional.empty()));
            return;
        }
        errand.run(() -> {
            Path to = RunTrash.rename(run.folder().get(), name);
            bench.submit(new LabCommand.RenameRun(run.id(), name.strip(), Optional.of(to)));
            return "the run lies in " + to;
        });
    }

    /** Takes a run away; {@link #undo} brings it back. */
    void delete(RunEntry run) {
        errand.run(() -> {
            Optional<Path> to = Optional.empty();
            if (run.folder().isPresent()) {
                to = Optional.of(RunTrash.delete(run.folder().get()));
            }
            bench.submit(new LabCommand.ForgetRun(run.id()));
            Deleted gone = new Deleted(run, run.folder(), to);
            Platform.runLater(() -> deleted.push(gone));
            return "deleted " + run.name() + to.map(path -> " (it lies in " + path + ")").orElse("") + "; Undo brings it back";
        });
    }

    boolean canUndo() {
        return !deleted.isEmpty();
    }

    void undo() {
        if (deleted.isEmpty()) {
            return;
        }
        Deleted last = deleted.pop();
        errand.run(() -> {
            if (last.to().isPresent()) {
                RunTrash.restore(last.to().get(), last.from().orElseThrow());
            }
            bench.submit(new LabCommand.ShelveRun(last.run()));
            return last.run().name() + " is back";
        });
    }

    /** Puts the line on the clipboard that makes the run again. */
    void copyCommand(RunEntry run) {
        Optional<String> line = RunCommandLine.of(run);
        line.ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        say.accept(new Message(
                line.map(text -> "copied: " + text).orElse("There is a line only for a run that learned all its steps (Resume goes on) and lies on disk (Run, Save the run)."), false));
    }
}
