package aolo.ui;

import aolo.lab.LabCommand;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabSnapshot;
import aolo.lab.ReferenceView;
import aolo.lab.TrainingView;
import aolo.scenario.Scenario;
import aolo.ui.shell.Bench;
import aolo.world.SavedPercent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bench where nothing moves but what the test puts there; it keeps the commands it got. */
public final class StillBench implements Bench {
    public final List<LabCommand> commands = new ArrayList<>();
    private LabSnapshot snapshot;

    public StillBench(Scenario scenario) {
        double none = Double.NaN;
        snapshot = new LabSnapshot(
                1,
                scenario,
                new LabSnapshot.LiveView(
                        false, Speed.WATCH, ServingPolicy.FULL, 0, 0, 9, 344, 0, 0, 0, 0, none, none, none, none, none,
                        none, none, none, new SavedPercent(none, none, none)),
                List.of(), new ReferenceView(ReferenceView.Kind.OPENED, ServingPolicy.FULL, 0), Optional.empty(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), TrainingView.idle(), Map.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public void put(LabSnapshot newSnapshot) {
        snapshot = newSnapshot;
    }

    @Override
    public LabSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public void submit(LabCommand command) {
        commands.add(command);
    }

    @Override
    public void close() {}
}
