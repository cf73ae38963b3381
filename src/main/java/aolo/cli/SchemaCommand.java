package aolo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of scenario or study files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Print the JSON Schema of scenario files, or of study files, for editors.")
final class SchemaCommand implements Callable<Integer> {
    @Option(names = "--study", description = "Of study files.")
    boolean study;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String resource = study ? "/assets/study.schema.json" : "/assets/scenario.schema.json";
        try (InputStream in = SchemaCommand.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing from the program");
            }
            spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return CommandLines.DONE;
    }
}
