package aolo.ui.shell;

import aolo.lab.LabSnapshot.LiveView;
import aolo.lab.TrainingView;
import aolo.scenario.Scenario;
import aolo.training.EvaluationSummary;
import aolo.ui.model.Readable;
import aolo.world.Bill;
import aolo.world.SavedPercent;

/**
 * What a policy saves, how far it is from the best and what it breaks, and how these may be read: nothing is praised while
 * more than the aim is broken, and what lies below the best possible is no achievement but not comparable. Any thread.
 *
 * @param bill what the scenario minimises
 * @param aimPercent of the feasible requests, that a trained policy may break in this scenario
 * @param saved against full service on the same requests, by bill, percent
 * @param gapPercent what is minimised, above the best possible decision of each request for what is seen of it
 * @param brokenPercent feasible requests that break a limit
 */
record Figures(Bill bill, double aimPercent, SavedPercent saved, double gapPercent, double brokenPercent) {
    /** Before anything is known. */
    static Figures none(Scenario scenario) {
        return of(scenario, new SavedPercent(Double.NaN, Double.NaN, Double.NaN), Double.NaN, Double.NaN);
    }

    private static Figures of(Scenario scenario, SavedPercent saved, double gapPercent, double brokenPercent) {
        return new Figures(
                scenario.accounting().bill(), scenario.knowledge().aimBrokenPercent(), saved, gapPercent, brokenPercent);
    }

    static Figures of(Scenario scenario, LiveView live) {
        return of(
                scenario,
                live.saved(),
                100 * (live.carbonGrams() / live.boundGrams() - 1),
                live.violationPercent());
    }

    static Figures of(Scenario scenario, TrainingView training) {
        return of(scenario, training.saved(), training.gapPercent(), training.violationPercent());
    }

    static Figures of(Scenario scenario, EvaluationSummary evaluation) {
        return of(
                scenario, evaluation.saved(), evaluation.gapToBoundPercent(), evaluation.violationPercent());
    }

    /** Of the bill that is minimised. */
    double savedPercent() {
        return saved.of(bill);
    }

    /** Whether more than the aim is broken, as shown: to a tenth. */
    boolean breaksTooMuch() {
        return Math.round(10 * brokenPercent) > Math.round(10 * aimPercent);
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
                + Readable.plain(aimPercent).replaceAll("\\.0+$", "") + " %), so what it saves does not count";
    }

    static String percent(double value) {
        if (!Double.isFinite(value)) {
            return Readable.NONE;
        }
        double shown = Math.abs(value) < 0.05 ? 0 : value;
        return Readable.fixed(shown, Math.abs(shown) < 9.95 ? 1 : 0) + " %";
    }
}
