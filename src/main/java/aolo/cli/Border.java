package aolo.cli;

import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.quantity.Assumptions;
import aolo.report.NumberText;
import aolo.results.SafeFiles;
import aolo.scenario.Scenario;
import aolo.training.TrainingPlan;
import aolo.world.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands need of numbers, scenarios and files: asked here and nowhere else, so that all refuse alike. */
final class Border {
    /** Largest file of a run that is opened, in bytes. */
    private static final long MOST_RUN_BYTES = 4L << 30;

    private Border() {}

    /** A whole number of an option. */
    static void range(String option, long value, long low, long high) {
        if (value < low || value > high) {
            throw new BadInput(String.format(Locale.ROOT, "%s %d is outside %d..%d", option, value, low, high));
        }
    }

    /** A number of an option; NaN is outside of everything. */
    static void range(String option, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw new BadInput(String.format(
                    Locale.ROOT, "%s %s is outside %s..%s %s",
                    option, NumberText.text(value), NumberText.text(low), NumberText.text(high), unit).strip());
        }
    }

    /** A seed: any that every number format keeps exactly. */
    static void seed(long seed) {
        range("--seed", seed, 0, TrainingPlan.MAX_SEED);
    }

    /** The cell of a scenario, its refusals in words. */
    static Cell cell(Scenario scenario, Assumptions assumptions) {
        try {
            return Cell.of(scenario.world(), scenario.seed(), assumptions);
        } catch (IllegalArgumentException e) {
            throw new BadInput(scenario.name() + ": " + e.getMessage());
        }
    }

    /** The cell of a scenario in which requests come: one with users. */
    static Cell busyCell(Scenario scenario, Assumptions assumptions) {
        Cell cell = cell(scenario, assumptions);
        if (scenario.users().isEmpty()) {
            throw new BadInput(scenario.name() + " has no users, so no request ever comes; add one to \"users\"");
        }
        return cell;
    }

    /** A file of a run to read; nothing but regular files is opened. */
    static Path runFile(Path file) {
        try {
            InputFile.require(file, MOST_RUN_BYTES);
            return file;
        } catch (InputException e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }

    /** A file of a run that may be named by its folder. */
    static Path runFile(Path runOrFile, String name) {
        return runFile(Files.isDirectory(runOrFile) ? runOrFile.resolve(name) : runOrFile);
    }

    /** Removes what killed processes left unfinished beside a file that is to be written, or in a folder, with a note. */
    static void sweep(CommandSpec spec, Path fileOrFolder) throws IOException {
        Path folder = Files.isDirectory(fileOrFolder) ? fileOrFolder : fileOrFolder.toAbsolutePath().getParent();
        int swept = folder != null && Files.isDirectory(folder) && Files.isReadable(folder) ? SafeFiles.sweep(folder) : 0;
        if (swept > 0) {
            spec.commandLine().getErr().println(
                    "note: removed " + swept + " unfinished files that a killed process left in " + folder);
            spec.commandLine().getErr().flush();
        }
    }

    /** A file to write, replaced if it exists. */
    static Path outputFile(Path file) {
        return outputFile("--out", file);
    }

    /** A file of an option to write, replaced if it exists. */
    static Path outputFile(String option, Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput(option + " " + file + " is a folder; name a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new BadInput(option + " " + file + " is a device, pipe or socket; name a file");
        }
        return file;
    }
}
