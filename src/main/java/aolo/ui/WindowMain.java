package aolo.ui;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.world.Cell;
import javafx.application.Application;

/** Opens the window. Does not extend Application, so that JavaFX on the class path will do. */
public final class WindowMain {
    private WindowMain() {}

    /** Arguments: a scenario file, {@code --dark}; both may be left out. Returns when the window has been closed; ends
     * the program when a signal has closed it. */
    public static void main(String[] arguments) {
        EndBySignal signals = new EndBySignal();
        signals.install();
        warmUp();
        Application.launch(LabApp.class, arguments);
        if (signals.code() != 0) {
            System.exit(signals.code());
        }
    }

    /**
     * Reads the first scenario and builds its cell beside the start of the toolkit, which takes about as long, and throws both
     * away: what is dear the first time (classes, constants, JSON) is there when the window asks for it.
     */
    private static void warmUp() {
        Thread thread = new Thread(
                () -> {
                    Assumptions assumptions = Assumptions.standard();
                    try {
                        Scenario scenario = Samples.read(Samples.DEFAULT, assumptions);
                        Cell.of(scenario.world(), scenario.seed(), assumptions);
                    } catch (ScenarioException e) {
                        // whoever needs the scenario says what is wrong with it
                    }
                },
                "warm-up");
        thread.setDaemon(true);
        thread.start();
    }
}
