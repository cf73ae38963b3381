package aolo.cli;

import aolo.rl.LearningFault;
import aolo.training.HaltedStep;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats the one call of the learner that halted a training. */
@Command(
        name = "replay-halt",
        mixinStandardHelpOptions = true,
        description = {
            "Repeat the failing call of a training that halted on a number that is not finite.",
            "Exit code 0: it failed again in the same place; 1: it did not."
        })
final class ReplayHaltCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "Directory of a halted run, or its halt.bin.")
    Path run;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        HaltedStep step = read(Border.runFile(run, "halt.bin"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("halted by: " + step.reason());
        Optional<LearningFault> again = step.repeat();
        boolean same = again.map(LearningFault::getMessage).equals(Optional.of(step.reason()));
        out.println(again.map(fault -> "repeated (" + step.call() + "): " + fault.getMessage())
                .orElse("repeated (" + step.call() + "): no fault"));
        out.println(same ? "the same fault" : "NOT the same fault");
        out.flush();
        return same ? CommandLines.DONE : CommandLines.FAILED;
    }

    private static HaltedStep read(Path file) {
        try {
            return HaltedStep.read(file);
        } catch (IOException e) {
            throw new BadInput(e.getMessage());
        }
    }
}
