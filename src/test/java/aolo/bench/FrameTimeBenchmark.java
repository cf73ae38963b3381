package aolo.bench;

import aolo.lab.LabCommand;
import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.lab.TrainingView.Phase;
import aolo.rl.Algorithm;
import aolo.training.TrainingPlan;
import aolo.ui.LabFixture;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Time from frame to frame of the whole window (1440 x 900) while SDRL trains and the default scenario's eight users are
 * animated: {@code java aolo.bench.FrameTimeBenchmark$Start [frames [sample]]} on a display. The target is a p95 below 33 ms.
 */
public final class FrameTimeBenchmark extends Application {
    private static final int WARM_UP_FRAMES = 600;

    /** Does not extend Application, so that the class path will do. */
    public static final class Start {
        public static void main(String[] arguments) {
            Application.launch(FrameTimeBenchmark.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) throws Exception {
        int frames = getParameters().getRaw().isEmpty()
                ? 1500
                : Integer.parseInt(getParameters().getRaw().get(0));
        LabFixture lab = new LabFixture(stage, false, 1440, 900);
        if (getParameters().getRaw().size() > 1) {
            lab.open(Samples.read(getParameters().getRaw().get(1), Assumptions.standard()));
        }
        lab.submit(new LabCommand.SetSpeed(LabCommand.Speed.FAST));
        lab.submit(new LabCommand.StartTraining(TrainingPlan.of(Algorithm.SDRL, 1_000_000, 1)));
        lab.submit(new LabCommand.ServeWith(LabCommand.ServingPolicy.LEARNED));
        double[] millis = new double[frames];
        new AnimationTimer() {
            private long last;
            private int count = -WARM_UP_FRAMES;
            private double cpuAtStart;

            @Override
            public void handle(long ignored) {
                long now = System.nanoTime();
                if (lab.snapshot().training().phase() != Phase.RUNNING || count >= frames) {
                    last = now;
                    return;
                }
                if (count == 0) {
                    cpuAtStart = windowCpuMillis();
                }
                if (count >= 0) {
                    millis[count] = (now - last) * 1e-6;
                }
                last = now;
                if (++count == frames) {
                    System.out.printf(
                            Locale.ROOT,
                            "processor time of a frame, window and renderer threads together: %.1f ms%n",
                            (windowCpuMillis() - cpuAtStart) / frames);
                    report(millis, lab.snapshot().training().step(), lab.snapshot().training().stepsPerSecond());
                    lab.close();
                    Platform.exit();
                }
            }
        }.start();
    }

    /** What the frames cost whatever else the machine does. */
    private static double windowCpuMillis() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double nanos = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            if (info != null
                    && (info.getThreadName().startsWith("JavaFX Application")
                            || info.getThreadName().startsWith("QuantumRenderer"))) {
                nanos += threads.getThreadCpuTime(id);
            }
        }
        return nanos * 1e-6;
    }

    private static void report(double[] millis, long step, double stepsPerSecond) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "frame time over %d frames: p50 %.1f ms, p95 %.1f ms, max %.1f ms; training at step %d, %.0f steps/s%n",
                millis.length,
                millis[millis.length / 2],
                millis[(int) Math.ceil(0.95 * millis.length) - 1],
                millis[millis.length - 1],
                step,
                stepsPerSecond);
    }
}
