package aolo.bench;

import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.rl.Algorithm;
import aolo.rl.Learner;
import aolo.rl.LearnerFactory;
import aolo.rl.LearnerParameters;
import aolo.rl.StepResult;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioReader;
import aolo.training.Evaluation;
import aolo.training.EvaluationSummary;
import aolo.training.TrainingPlan;
import aolo.training.WorldEnvironment;
import aolo.world.Cell;
import aolo.world.World;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the learning curve of one algorithm on one scenario, for tuning and ablations.
 * Arguments: scenario algorithm steps firstSeed lastSeed margin [key=value ...] (keys of {@link aolo.training.LearnerSettings}).
 */
public final class LearningCurve {
    private LearningCurve() {}

    public static void main(String[] arguments) throws Exception {
        Assumptions assumptions = Assumptions.standard();
        Scenario scenario = new ScenarioReader(assumptions).read(Path.of(arguments[0]));
        Cell cell = Cell.of(scenario.world(), scenario.seed(), assumptions);
        Algorithm algorithm = Algorithm.ofKey(arguments[1]);
        int steps = Integer.parseInt(arguments[2]);
        double margin = Double.parseDouble(arguments[5]);
        Map<String, String> settings = new LinkedHashMap<>();
        for (String word : Arrays.copyOfRange(arguments, 6, arguments.length)) {
            String[] pair = word.split("=");
            settings.put(pair[0], pair[1]);
        }
        LearnerParameters parameters = TrainingPlan.of(algorithm, steps, 1).with(settings, scenario).learner();
        for (long seed = Long.parseLong(arguments[3]); seed <= Long.parseLong(arguments[4]); seed++) {
            curve(scenario, cell, parameters, steps, seed, margin);
        }
    }

    private static void curve(
            Scenario scenario, Cell cell, LearnerParameters parameters, int steps, long seed, double margin) {
        RandomStreams streams = new RandomStreams(seed).within("training");
        WorldEnvironment environment = new WorldEnvironment(new World(cell, streams.within("world")), margin);
        Learner learner = LearnerFactory.create(
                parameters, environment.spaces(), streams);
        float[] observation = new float[environment.observationSize()];
        float[] action = new float[2];
        StepResult result = new StepResult(observation.length, 2);
        environment.reset(observation);
        Evaluation.Purpose purpose = Evaluation.Purpose.valueOf(System.getProperty("aolo.purpose", "ABLATION"));
        long start = System.nanoTime();
        for (int step = 1; step <= steps; step++) {
            learner.act(observation, action, true);
            environment.step(action, result);
            learner.record(observation, action, result);
            learner.learn();
            System.arraycopy(result.observation, 0, observation, 0, observation.length);
            if (step == 1000 || step == 2000 || step == 5000 || step == 10_000 || step % 10_000 == 0) {
                double seconds = (System.nanoTime() - start) * 1e-9;
                EvaluationSummary s = Evaluation.summary(
                        cell, scenario.seed(), learner.snapshot(), 2000, purpose);
                System.out.printf(
                        Locale.ROOT,
                        "%s %s seed %d step %6d: gap %6.2f %% violation %5.2f %% infeasible %.2f %% saved %5.1f %% "
                                + "qoe %.4f/%.4f %5.1f s %s%n",
                        scenario.name(),
                        parameters.algorithm().key(),
                        seed,
                        step,
                        s.gapToBoundPercent(),
                        s.violationPercent(),
                        s.infeasiblePercent(),
                        s.savedVsFullPercent(),
                        s.qoeMean(),
                        s.qoeP05(),
                        seconds,
                        learner.metrics());
            }
        }
    }
}
