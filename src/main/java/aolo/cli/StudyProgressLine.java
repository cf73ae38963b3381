package aolo.cli;

import aolo.experiment.StudyRun;
import aolo.report.NumberText;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * The progress of a study in one line: redrawn in place on a terminal, else a new line for each twentieth. Written to standard
 * error. One caller at a time.
 */
final class StudyProgressLine {
    private static final long REDRAW_NANOS = 200_000_000;
    private static final int PARTS = 20;
    private static final int WIDTH = 100;

    private final PrintWriter err;
    private final boolean terminal = System.console() != null;
    private final long startNanos = System.nanoTime();
    private long shownNanos;
    private int shownPart;
    private boolean drawn;

    StudyProgressLine(PrintWriter err) {
        this.err = err;
    }

    void show(StudyRun.Progress p) {
        long now = System.nanoTime();
        int part = p.trials() == 0 ? 0 : (int) (PARTS * share(p));
        if (terminal && (now - shownNanos >= REDRAW_NANOS || p.trialsDone() == p.trials())) {
            shownNanos = now;
            Terminal.own(err, () -> err.print("\r" + String.format(Locale.ROOT, "%-" + WIDTH + "s", text(p, now))));
            drawn = true;
        } else if (!terminal && part > shownPart) {
            shownPart = part;
            err.println(text(p, now));
            err.flush();
        }
    }

    private static double share(StudyRun.Progress p) {
        return p.steps() > 0 ? (double) p.stepsDone() / p.steps() : (double) p.trialsDone() / p.trials();
    }

    /** Leaves the line. */
    void end() {
        if (drawn) {
            err.println();
            err.flush();
        }
    }

    private String text(StudyRun.Progress p, long now) {
        double seconds = (now - startNanos) * 1e-9;
        double rate = p.stepsDone() / seconds;
        return String.format(
                Locale.ROOT, "%d of %d trials, %d %% of the requests, %.0f steps/s, ETA %s%s",
                p.trialsDone(), p.trials(), p.trials() == 0 ? 100 : (int) (100 * share(p)), rate,
                NumberText.duration(rate > 0 ? (p.steps() - p.stepsDone()) / rate : Double.NaN),
                p.failures() > 0 ? ", " + p.failures() + " failed" : "");
    }
}
