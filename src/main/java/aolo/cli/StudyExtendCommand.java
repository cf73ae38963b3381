package aolo.cli;

import aolo.experiment.Contender;
import aolo.experiment.NamedSettings;
import aolo.experiment.SeedList;
import aolo.experiment.Study;
import aolo.experiment.StudyFolder;
import aolo.quantity.Assumptions;
import aolo.training.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds seeds, learners or budgets to a study and runs what is missing. */
@Command(
        name = "extend",
        mixinStandardHelpOptions = true,
        description = "Add seeds, learners or budgets to the study of a folder and run what is missing; what is there stays.")
final class StudyExtendCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of a study.")
    Path folder;

    @Option(names = "--seeds", paramLabel = "SEEDS", description = "Seeds to add: 11-20, or 1,3,7-9.")
    String seeds;

    @Option(names = "--learners", paramLabel = "NAMES", split = ",", description = "Learners and policies to add.")
    List<String> learners = List.of();

    @Option(names = "--budgets", paramLabel = "N", split = ",", description = "Budgets to add.")
    List<Integer> budgets = List.of();

    @Mixin
    StudyWork work;

    @Override
    public Integer call() throws Exception {
        budgets.forEach(budget -> Border.range("--budgets", budget, 1, TrainingPlan.MAX_STEPS));
        Assumptions assumptions = Assumptions.standard();
        NamedSettings settings = new NamedSettings(assumptions);
        if (seeds == null && learners.isEmpty() && budgets.isEmpty()) {
            throw new BadInput("say what to add: --seeds, --learners or --budgets");
        }
        Study study;
        try {
            Study held = StudyFolder.study(folder, settings, assumptions);
            study = held.with(new Study(
                    held.name(),
                    held.question(),
                    held.scenarios(),
                    learners.stream().map(Contender::of).toList(),
                    seeds == null ? List.of() : SeedList.parse(seeds),
                    held.sweep(),
                    budgets,
                    held.evaluation()));
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        }
        if (study.contenders().stream().anyMatch(Contender::learns) && (study.seeds().isEmpty() || study.budgets().isEmpty())) {
            throw new BadInput("a learner needs seeds and budgets; add --seeds and --budgets");
        }
        return work.run(study, folder, settings, assumptions);
    }
}
