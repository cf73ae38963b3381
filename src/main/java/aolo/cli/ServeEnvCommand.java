package aolo.cli;

import aolo.border.BoundedLines;
import aolo.border.InputException;
import aolo.exchange.EnvironmentProtocol;
import aolo.quantity.Assumptions;
import aolo.training.ServedWorld;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets another program, such as one in Python, learn in the world of a scenario. */
@Command(
        name = "serve-env",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the learner's environment to another program: one JSON object a line on standard input, one on standard",
            "output (spaces, reset, step, close). The client for Python is assets/python/aolo_env.py."
        })
final class ServeEnvCommand implements Callable<Integer> {
    @Mixin
    ScenarioArgument scenario;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        EnvironmentProtocol protocol =
                ServedWorld.protocol(Border.busyCell(scenario.read(assumptions), assumptions), assumptions);
        serve(System.in, protocol, spec.commandLine().getOut());
        return CommandLines.DONE;
    }

    /** Answers until the other program closes, goes away, or reads no more. */
    static void serve(InputStream in, EnvironmentProtocol protocol, PrintWriter out) throws IOException {
        BoundedLines lines = new BoundedLines(new BufferedInputStream(in), EnvironmentProtocol.MOST_LINE_BYTES);
        while (!protocol.closed() && !out.checkError()) {
            String answer;
            try {
                Optional<String> line = lines.next();
                if (line.isEmpty()) {
                    return;
                }
                answer = protocol.answer(line.get());
            } catch (InputException e) {
                answer = protocol.refusal("line", e.getMessage());
            }
            out.print(answer);
            out.print('\n');
            out.flush();
        }
    }
}
