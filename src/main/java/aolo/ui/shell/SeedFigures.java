package aolo.ui.shell;

import aolo.lab.LabSnapshot;
import aolo.lab.RunEntry;
import aolo.lab.RunEntry.State;
import aolo.results.Aggregate;
import aolo.scenario.Scenario;
import aolo.training.RunSummary;
import aolo.ui.model.Readable;
import aolo.world.SavedPercent;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The evaluations of runs that differ in nothing but the seed: means, with Student's 95 % intervals over the seeds. Any thread.
 *
 * @param seeds how many
 * @param means what the headline shows
 * @param savedInterval of the bill that is minimised, "[42, 46]"
 * @param gapInterval above best possible
 * @param brokenInterval missed targets
 */
record SeedFigures(int seeds, Figures means, String savedInterval, String gapInterval, String brokenInterval) {
    /** Runs that are finished and differ from the training of now in the seed alone, itself among them. */
    static List<RunEntry> of(LabSnapshot snapshot) {
        List<RunEntry> done = snapshot.runs().stream()
                .filter(run -> run.state() == State.FINISHED && run.result().isPresent()).toList();
        if (done.isEmpty()) {
            return List.of();
        }
        RunEntry now = done.get(done.size() - 1);
        return done.stream().filter(now::sameButSeed).toList();
    }

    /** @param runs at least two, all evaluated in this scenario */
    static SeedFigures of(Scenario scenario, List<RunEntry> runs) {
        List<RunSummary> results = runs.stream().map(run -> run.result().orElseThrow()).toList();
        Aggregate saved = aggregate(results, result -> result.saved().of(scenario.accounting().bill()));
        Aggregate gap = aggregate(results, RunSummary::gapToBoundPercent);
        Aggregate broken = aggregate(results, RunSummary::violationPercent);
        SavedPercent means = new SavedPercent(
                aggregate(results, result -> result.saved().billed()).mean(), aggregate(results, result -> result.saved().cell()).mean(),
                aggregate(results, result -> result.saved().caused()).mean());
        return new SeedFigures(
                runs.size(),
                new Figures(scenario.accounting().bill(), scenario.knowledge().aimBrokenPercent(), means, gap.mean(), broken.mean()),
                interval(saved), interval(gap), interval(broken));
    }

    private static Aggregate aggregate(List<RunSummary> results, ToDoubleFunction<RunSummary> value) {
        return Aggregate.of(results.stream().mapToDouble(value).toArray());
    }

    private static String interval(Aggregate a) {
        return "[" + Readable.fixed(a.low(), 1) + ", " + Readable.fixed(a.high(), 1) + "]";
    }
}
