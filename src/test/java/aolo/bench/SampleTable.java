package aolo.bench;

import aolo.quantity.Assumptions;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import aolo.training.Evaluation;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.Policies;
import java.nio.file.Path;
import java.util.Locale;

/** Prints the table of all samples in {@code src/site/markdown/model.md}: full service and bound, 3 000 requests each. */
public final class SampleTable {
    private static final int REQUESTS = 3000;

    private SampleTable() {}

    public static void main(String[] args) {
        System.out.println("| sample | full g | bound g | saved, own trajectory | saved, same server state | mean B full / bound"
                + " | radio share | made, not burnt | infeasible full / bound |\n|---|---|---|---|---|---|---|---|---|");
        for (Path file : Samples.files()) {
            Scenario s = Samples.read(file);
            Cell cell = Cell.of(s.world(), s.seed(), Assumptions.standard());
            CarbonReport full = Evaluation.report(cell, s.seed(), Policies.fullService(), REQUESTS);
            CarbonReport bound = Evaluation.report(cell, s.seed(), Policies.bound(), REQUESTS);
            CarbonReport.Parts p = bound.parts();
            double c = bound.carbonGrams();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.5f | %.5f | %.1f %% | %.1f %% | %.1f / %.1f | %.1f %% | %.1f %% | %.2f / %.2f %% |%n",
                    s.name(),
                    full.carbonGrams(),
                    c,
                    100 * (1 - c / full.carbonGrams()),
                    bound.savedSameStatePercent(),
                    full.meanBatch(),
                    bound.meanBatch(),
                    100 * (p.stationOperationalGrams() + p.stationEmbodiedGrams()) / c,
                    100 * (p.serverEmbodiedGrams() + p.stationEmbodiedGrams() + p.deviceEmbodiedGrams()) / c,
                    full.infeasiblePercent(),
                    bound.infeasiblePercent());
        }
    }
}
