package aolo.ui.shell;

import aolo.lab.LabSnapshot.LiveView;
import aolo.lab.TrainingView;
import aolo.training.EvaluationSummary;
import aolo.ui.chart.LabCharts;
import aolo.ui.model.Readable;

/**
 * What a policy saves, how far it is from the best and what it breaks, and how these may be read: nothing is praised while
 * more than the aim is broken, and what lies below the best possible is no achievement but not comparable. Any thread.
 *
 * @param savedPercent billed carbon (footprint) saved against full service on the same requests
 * @param gapPercent billed carbon above the best possible decision of each request
 * @param brokenPercent feasible requests that break a limit
 */
record Figures(double savedPercent, double gapPercent, double brokenPercent) {
    /** The project's aim for a trained policy, percent of the feasible requests. */
    static final double AIM_BROKEN_PERCENT = LabCharts.AIM_BROKEN_PERCENT;

    static final Figures NONE = new Figures(Double.NaN, Double.NaN, Double.NaN);

    static Figures of(LiveView live) {
        return new Figures(
                100 * (1 - live.carbonGrams() / live.fullServiceGrams()),
                100 * (live.carbonGrams() / live.boundGrams() - 1),
                live.violationPercent());
    }

    static Figures of(TrainingView training) {
        return new Figures(training.savedPercent(), training.gapPercent(), training.violationPercent());
    }

    static Figures of(EvaluationSummary evaluation) {
        return new Figures(
                evaluation.savedVsFullPercent(), evaluation.gapToBoundPercent(), evaluation.violationPercent());
    }

    /** Whether more than the aim is broken, as shown: to a tenth. */
    boolean breaksTooMuch() {
        return Math.round(10 * brokenPercent) > Math.round(10 * AIM_BROKEN_PERCENT);
    }

    /** Whether it is below the best possible, which only who breaks limits can be; to a tenth. */
    boolean isBelowBest() {
        return Math.round(10 * gapPercent) < 0;
    }

    /** The gap as it may be read; where nothing is broken the best was sought by another bill than this one. */
    String gapText() {
        if (!isBelowBest()) {
            return percent(gapPercent);
        }
        boolean breaks = Math.round(10 * brokenPercent) > 0;
        return breaks ? "not comparable: breaks " + percent(brokenPercent) : "not comparable: best by another bill";
    }

    /** Why nothing of it is praised; empty where it may be. */
    String reason() {
        if (!breaksTooMuch()) {
            return "";
        }
        return percent(brokenPercent) + " of the answers miss their targets (aim: at most "
                + Readable.plain(AIM_BROKEN_PERCENT).replaceAll("\\.0+$", "") + " %), so what it saves does not count";
    }

    static String percent(double value) {
        if (!Double.isFinite(value)) {
            return Readable.NONE;
        }
        double shown = Math.abs(value) < 0.05 ? 0 : value;
        return Readable.fixed(shown, Math.abs(shown) < 9.95 ? 1 : 0) + " %";
    }
}
