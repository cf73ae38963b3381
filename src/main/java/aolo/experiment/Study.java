package aolo.experiment;

import aolo.results.RunIdentity;
import aolo.rl.Algorithm;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question as data: scenarios by learners and policies by seeds by swept settings, evaluated at some budgets. Immutable; any
 * thread.
 *
 * @param name short
 * @param question in a sentence; empty for none
 * @param scenarios with names of their own
 * @param contenders with names of their own
 * @param seeds of the trainings, ascending; empty only where nothing learns
 * @param sweep what is varied
 * @param budgets numbers of requests learned from at which is evaluated, ascending; empty only where nothing learns
 * @param evaluation how is evaluated
 */
public record Study(
        String name,
        String question,
        List<Scenario> scenarios,
        List<Contender> contenders,
        List<Long> seeds,
        Sweep sweep,
        List<Integer> budgets,
        EvaluationPlan evaluation) {
    /** Trials above which a person is told how many there are before they start. */
    public static final int MANY_TRIALS = 1000;

    /** Trials from which on a study is refused. */
    public static final int TOO_MANY_TRIALS = 100_001;

    public Study {
        scenarios = List.copyOf(scenarios);
        contenders = List.copyOf(contenders);
        seeds = List.copyOf(seeds);
        budgets = List.copyOf(budgets);
    }

    /** Its number of trials, not made for it; {@link Long#MAX_VALUE} where it cannot be counted. */
    public long trialCount() {
        long learners = contenders.stream().filter(Contender::learns).count();
        double trainings = learners * (double) seeds.size() * sweep.size();
        double policies = (contenders.size() - learners) * (double) sweep.places().size();
        double count = scenarios.size() * (trainings + policies);
        return count >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) count;
    }

    /** Keys that differ between trials: the swept ones, then those of the learners' own settings. */
    public List<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        sweep.keys().forEach(key -> keys.add(key.key()));
        contenders.forEach(contender -> keys.addAll(contender.settings().keySet()));
        return List.copyOf(keys);
    }

    /**
     * Its trials in the order of their rows: by scenario, swept point, contender, seed. A policy that needs no learning meets each
     * scenario once, whatever is swept of the learners.
     *
     * @throws IllegalArgumentException in words where a swept scenario cannot be
     */
    public List<StudyTrial> trials(NamedSettings settings) {
        List<StudyTrial> trials = new ArrayList<>();
        List<Map<String, String>> points = sweep.points();
        for (Scenario scenario : scenarios) {
            Map<Map<String, String>, Scenario> places = new HashMap<>();
            for (Map<String, String> point : points) {
                Map<String, String> place = new LinkedHashMap<>(point);
                place.keySet().removeIf(NamedSettings::ofLearner);
                boolean met = places.containsKey(place);
                Scenario here = places.computeIfAbsent(place, values -> settings.applied(scenario, values));
                for (Contender contender : contenders) {
                    if (contender.learns() || !met) {
                        add(trials, here, point, contender, settings);
                    }
                }
            }
        }
        return trials;
    }

    private void add(
            List<StudyTrial> trials, Scenario here, Map<String, String> point, Contender contender, NamedSettings settings) {
        Map<String, String> all = new LinkedHashMap<>(point);
        all.putAll(contender.settings());
        Optional<LearnerParameters> learner = contender.algorithm().map(each -> learner(each, here, all, contender, settings));
        Map<String, String> values = new LinkedHashMap<>();
        keys().forEach(key -> values.put(key, settings.text(here, learner, key)));
        if (learner.isEmpty()) {
            trials.add(new StudyTrial(here, values, contender, OptionalLong.empty(), learner));
        } else {
            seeds.forEach(seed -> trials.add(new StudyTrial(here, values, contender, OptionalLong.of(seed), learner)));
        }
    }

    /** Told before anything runs: a trial that could not begin would cost a night. */
    private static LearnerParameters learner(
            Algorithm algorithm, Scenario here, Map<String, String> all, Contender contender, NamedSettings settings) {
        try {
            return settings.learner(algorithm, here, all);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("learner \"" + contender.name() + "\" on " + here.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * What two studies must share to lie in one folder: the scenarios' content, what is swept, the evaluation, the program's version.
     * Learners, seeds and budgets can be added.
     *
     * @throws IOException if a file that a scenario names cannot be read
     */
    public RunIdentity frame() throws IOException {
        List<String> words = new ArrayList<>(List.of("study", name, evaluation.toString(), sweep.toString()));
        for (Scenario scenario : scenarios) {
            words.add(RunIdentity.of(scenario).hex());
        }
        return RunIdentity.of(scenarios.get(0), words.toArray(String[]::new));
    }

    /**
     * This study with the learners, seeds and budgets of another of the same frame.
     *
     * @throws IllegalArgumentException in words where a name means two things
     */
    public Study with(Study other) {
        List<Contender> all = new ArrayList<>(contenders);
        for (Contender contender : other.contenders) {
            Optional<Contender> namesake = all.stream().filter(each -> each.name().equals(contender.name())).findFirst();
            if (namesake.isEmpty()) {
                all.add(contender);
            } else if (!namesake.get().equals(contender)) {
                throw new IllegalArgumentException("learner \"" + contender.name()
                        + "\" has other settings here already; give it another name");
            }
        }
        Set<Long> allSeeds = new TreeSet<>(seeds);
        allSeeds.addAll(other.seeds);
        Set<Integer> allBudgets = new TreeSet<>(budgets);
        allBudgets.addAll(other.budgets);
        String asked = question.isEmpty() ? other.question : question;
        return new Study(
                name, asked, scenarios, all, List.copyOf(allSeeds), sweep, List.copyOf(allBudgets), evaluation);
    }
}
