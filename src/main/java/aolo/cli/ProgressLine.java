package aolo.cli;

import aolo.report.NumberText;
import aolo.training.Trial;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * The progress of a training in one line: redrawn in place on a terminal, else a new line now and then. Written to standard
 * error. One owner thread.
 */
final class ProgressLine {
    private static final long REDRAW_NANOS = 200_000_000;
    private static final int BAR = 24;
    private static final int WIDTH = 118;

    private final PrintWriter err;
    private final boolean wanted;
    private final boolean terminal = System.console() != null;
    private long shownNanos;
    private int shownTenth;
    private boolean drawn;

    ProgressLine(PrintWriter err, boolean wanted) {
        this.err = err;
        this.wanted = wanted;
    }

    void show(Trial.Progress progress) {
        if (!wanted) {
            return;
        }
        boolean last = progress.step() >= progress.total();
        if (terminal) {
            long now = System.nanoTime();
            if (now - shownNanos >= REDRAW_NANOS || last) {
                shownNanos = now;
                Terminal.own(err, () ->
                        err.print("\r" + String.format(Locale.ROOT, "%-" + WIDTH + "s", text(progress))));
                drawn = true;
            }
        } else {
            int tenth = (int) (10 * progress.step() / progress.total());
            if (tenth > shownTenth) {
                shownTenth = tenth;
                err.println(text(progress));
                err.flush();
            }
        }
    }

    /** Leaves the line. */
    void end() {
        if (drawn) {
            err.println();
            err.flush();
        }
    }

    private static String text(Trial.Progress p) {
        int filled = (int) (BAR * p.step() / p.total());
        return String.format(
                Locale.ROOT,
                "[%s%s] %d/%d  %.0f steps/s  ETA %s  carbon %s g (full service %s, bound %s)",
                "#".repeat(filled), ".".repeat(BAR - filled), p.step(), p.total(), p.stepsPerSecond(),
                NumberText.duration(p.etaSeconds()), NumberText.text(p.carbonGrams(), 4),
                NumberText.text(p.fullServiceGrams(), 4), NumberText.text(p.boundGrams(), 4));
    }
}
