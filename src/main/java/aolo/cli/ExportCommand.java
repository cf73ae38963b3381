package aolo.cli;

import aolo.lab.PolicyFile;
import aolo.results.RunDirectory;
import aolo.results.SafeFiles;
import aolo.rl.PolicySnapshot;
import aolo.rl.SpikingActorJson;
import aolo.rl.SpikingActorNir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a trained spiking policy in a form that other programs run. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the trained spiking actor of a run for other programs: as JSON, or in the Neuromorphic",
            "Intermediate Representation (HDF5)."
        })
final class ExportCommand implements Callable<Integer> {
    /** What can be written. */
    enum Format {
        JSON,
        NIR
    }

    @Parameters(index = "0", paramLabel = "RUN", description = "Directory of a run, or its policy.bin.")
    Path run;

    @Option(names = "--format", required = true, paramLabel = "F", description = "json or nir.")
    Format format;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "File to write; replaced if it exists.")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path file = Files.isDirectory(run) ? run.resolve(RunDirectory.POLICY) : run;
        PolicySnapshot policy = read(file);
        if (!policy.algorithm().spiking()) {
            throw new BadInput(file + " is a policy of " + policy.algorithm().title() + "; only a spiking actor is exported"
                    + " (train with --algorithm sdrl)");
        }
        requireTarget(file);
        SafeFiles.write(out, to -> {
            switch (format) {
                case JSON -> SpikingActorJson.write(policy, to);
                case NIR -> SpikingActorNir.write(policy, to);
                default -> throw new IllegalStateException(format.name());
            }
        });
        spec.commandLine().getOut().println(
                out + ": " + format.name().toLowerCase(Locale.ROOT) + ", " + policy.steps() + " recorded steps");
        spec.commandLine().getOut().flush();
        return CommandLines.DONE;
    }

    private static PolicySnapshot read(Path file) {
        try {
            return PolicyFile.read(file);
        } catch (IOException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private void requireTarget(Path policy) throws IOException {
        if (Files.isDirectory(out)) {
            throw new BadInput("--out " + out + " is a folder");
        }
        if (Files.exists(out) && Files.isSameFile(out, policy)) {
            throw new BadInput("--out " + out + " is the policy itself");
        }
    }
}
