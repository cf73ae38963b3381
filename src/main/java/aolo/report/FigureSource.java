package aolo.report;

import aolo.figure.Provenance;
import aolo.quantity.Assumptions;
import aolo.results.BuildInfo;
import aolo.results.RunIdentity;
import aolo.scenario.Scenario;
import aolo.training.Evaluation;
import aolo.training.NamedPolicy;
import aolo.world.Cell;
import aolo.world.CarbonReport;
import aolo.world.DecisionPolicy;
import aolo.world.PolicyRun;
import aolo.world.RequestWitness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What figures of a scenario are made from: its cell, who decides, how many common random requests. Every policy meets the same
 * requests, those of every reported evaluation. Immutable; any thread.
 *
 * @param policies names of {@link NamedPolicy}, or policy files
 * @param requests of each policy
 * @param seed of the requests; the scenario's unless asked otherwise
 */
public record FigureSource(Scenario scenario, Assumptions assumptions, List<String> policies, int requests, long seed) {
    public FigureSource {
        policies = List.copyOf(policies);
    }

    /** Of a scenario alone, for figures in which nobody decides. */
    public static FigureSource of(Scenario scenario) {
        return new FigureSource(scenario, Assumptions.standard(), List.of(), 1, scenario.seed());
    }

    /** A fresh cell of it, or of a changed scenario. */
    Cell cell(Scenario of) {
        return Cell.of(of.world(), of.seed(), assumptions);
    }

    Cell cell() {
        return cell(scenario);
    }

    /**
     * A policy in a cell.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    DecisionPolicy policy(String name, Cell cell) {
        return NamedPolicy.named(name, cell, Evaluation.streams(seed));
    }

    /** Serves the requests with a policy. */
    CarbonReport report(String policy, Cell cell) {
        return PolicyRun.report(cell, Evaluation.streams(seed), policy(policy, cell), requests);
    }

    /** The same, each request shown to a witness. */
    CarbonReport report(String policy, Cell cell, RequestWitness witness) throws IOException {
        return PolicyRun.report(cell, Evaluation.streams(seed), policy(policy, cell), requests, witness);
    }

    /** A policy's name in figures; of a file, the learner's folder and file. */
    static String title(String policy) {
        for (NamedPolicy named : NamedPolicy.values()) {
            if (named.key().equals(policy)) {
                return named.title();
            }
        }
        Path path = Path.of(policy).toAbsolutePath().normalize();
        return path.getParent() == null || path.getParent().getFileName() == null
                ? path.getFileName().toString()
                : path.getParent().getFileName().toString();
    }

    /** Which bill the scenario minimises, for a caption. */
    String billWords() {
        return "bill " + scenario.accounting().bill().key();
    }

    /** What made a figure of this source. */
    Provenance provenance(String kind, boolean random) throws IOException {
        List<String> words = new ArrayList<>(List.of("figure", kind, Integer.toString(requests), Long.toString(seed)));
        words.addAll(policies);
        RunIdentity identity = RunIdentity.of(scenario, words.toArray(String[]::new));
        return new Provenance(
                random ? requests + " common random requests" : "", random ? List.of(seed) : List.of(), "", identity.shortHex(),
                BuildInfo.current().producer());
    }

    /** Titles of all policies in their order; those that meet twice get the whole name. */
    List<String> titles() {
        List<String> titles = policies.stream().map(FigureSource::title).toList();
        String[] all = titles.toArray(String[]::new);
        for (int i = 0; i < all.length; i++) {
            if (titles.indexOf(titles.get(i)) != titles.lastIndexOf(titles.get(i))) {
                all[i] = policies.get(i);
            }
        }
        return Arrays.asList(all);
    }
}
