package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** A short training by the command, with figures and events, for tests of what a run leaves. */
public final class TrainedRun {
    private TrainedRun() {}

    /** Trains into a folder and returns it. */
    public static Path of(Path folder) {
        StringWriter err = new StringWriter();
        CommandLine line = CommandLines.create();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(err));
        assertThat(line.execute("train", "azure-replay", "--algorithm", "sac", "--steps", "60", "--evaluate", "20",
                "--tensorboard", "--out", folder.toString())).as(err.toString()).isZero();
        return folder;
    }
}
