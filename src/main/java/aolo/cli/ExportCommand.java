package aolo.cli;

import aolo.exchange.DenseActorOnnx;
import aolo.exchange.SpikingActorJson;
import aolo.exchange.SpikingActorNir;
import aolo.results.RunDirectory;
import aolo.results.SafeFiles;
import aolo.rl.PolicySnapshot;
import aolo.training.PolicyFile;
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

/** Writes a trained policy in a form that other programs run. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the trained actor of a run for other programs: a spiking one as JSON or in the Neuromorphic",
            "Intermediate Representation (NIR, HDF5), any other as ONNX."
        })
final class ExportCommand implements Callable<Integer> {
    /** What can be written. */
    enum Format {
        JSON,
        NIR,
        ONNX
    }

    @Parameters(index = "0", paramLabel = "RUN", description = "Directory of a run, or its policy.bin.")
    Path run;

    @Option(names = "--format", required = true, paramLabel = "F", description = "json, nir or onnx.")
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
        Path file = Border.runFile(run, RunDirectory.POLICY);
        PolicySnapshot policy = read(file);
        requireFormat(file, policy);
        requireTarget(file);
        Border.sweep(spec, out);
        SafeFiles.write(out, to -> {
            switch (format) {
                case JSON -> SpikingActorJson.write(policy, to);
                case NIR -> SpikingActorNir.write(policy, to);
                case ONNX -> DenseActorOnnx.write(policy, to);
                default -> throw new IllegalStateException(format.name());
            }
        });
        spec.commandLine().getOut().println(
                out + ": " + format.name().toLowerCase(Locale.ROOT) + ", " + policy.steps() + " recorded steps");
        spec.commandLine().getOut().flush();
        return CommandLines.DONE;
    }

    private void requireFormat(Path file, PolicySnapshot policy) {
        boolean spiking = policy.algorithm().spiking();
        String found = file + " is a policy of " + policy.algorithm().title();
        if (spiking && format == Format.ONNX) {
            throw new BadInput(found + "; ONNX is for actors without spikes (a spiking one: --format json or nir)");
        }
        if (!spiking && format != Format.ONNX) {
            throw new BadInput(found + ", which has no spikes: use --format onnx (or train with --algorithm sdrl)");
        }
    }

    private static PolicySnapshot read(Path file) {
        try {
            return PolicyFile.read(file);
        } catch (IOException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private void requireTarget(Path policy) throws IOException {
        if (Files.exists(Border.outputFile(out)) && Files.isSameFile(out, policy)) {
            throw new BadInput("--out " + out + " is the policy itself");
        }
    }
}
