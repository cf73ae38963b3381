package aolo.experiment;

import aolo.quantity.Assumptions;
import aolo.results.CarriedFiles;
import aolo.results.Checksum;
import aolo.results.MetricTable;
import aolo.results.RunDirectory;
import aolo.results.RunIdentity;
import aolo.results.SafeFiles;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioWriter;
import aolo.training.Checkpoint;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folder of a study, held by this process while open: the study and its scenarios, one file for each row under its identity,
 * checkpoints of trials under way, and the table. Rows are written once and never changed, so folders of one study are merged by
 * copying. Rows and checkpoints: any thread; all else one owner thread.
 */
public final class StudyFolder implements AutoCloseable {
    /** The table, one line for each trial and budget. */
    public static final String RESULTS = "results.csv";

    private static final String ROWS = "trials";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String SCENARIOS = "scenarios";

    private final RunDirectory directory;
    private final NamedSettings settings;

    private StudyFolder(RunDirectory directory, NamedSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Takes a folder, made if missing.
     *
     * @throws aolo.results.RunLock.LockedException if another living process holds it
     * @throws IOException if it cannot be written
     */
    public static StudyFolder open(Path path, NamedSettings settings) throws IOException {
        RunDirectory directory = RunDirectory.open(path);
        for (String folder : List.of(ROWS, CHECKPOINTS, SCENARIOS)) {
            directory.sweep(path.resolve(folder));
        }
        return new StudyFolder(directory, settings);
    }

    public Path path() {
        return directory.path();
    }

    /** What there is to tell about the taking. */
    public Optional<String> note() {
        return directory.note();
    }

    /**
     * The study of a folder, which need not be held.
     *
     * @throws IllegalArgumentException if there is none
     * @throws ScenarioException with what is wrong with it
     */
    public static Study study(Path folder, NamedSettings settings, Assumptions assumptions)
            throws ScenarioException {
        Path file = folder.resolve(RunDirectory.STUDY);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(folder + " holds no study: it has no " + RunDirectory.STUDY);
        }
        ScenarioSource own = (name, above) -> new ScenarioReader(assumptions).read(above.resolve(name));
        return new StudyReader(settings, own).read(file);
    }

    /**
     * Makes the folder one of this study, or adds the study's learners, seeds and budgets to what it holds of the same study.
     *
     * @return all that the folder now holds
     * @throws IllegalArgumentException in words if it holds something else
     * @throws IOException if it cannot be written
     */
    public Study claim(Study asked, Assumptions assumptions) throws IOException, ScenarioException {
        for (String other : List.of(RunDirectory.MANIFEST, RunDirectory.REPRODUCTION)) {
            if (Files.exists(directory.file(other))) {
                throw new IllegalArgumentException(path() + " holds another run (" + other + "); choose another --out");
            }
        }
        Study all = asked;
        if (Files.exists(directory.file(RunDirectory.STUDY))) {
            Study held = study(path(), settings, assumptions);
            if (!held.frame().equals(asked.frame())) {
                throw new IllegalArgumentException(path() + " holds the study \"" + held.name() + "\" of other scenarios (or another content"
                        + " of them), another sweep, evaluation or version of the program; choose another --out");
            }
            all = held.with(asked);
        }
        write(all);
        return all;
    }

    private void write(Study study) throws IOException {
        List<String> names = new ArrayList<>();
        CarriedFiles files = new CarriedFiles(directory.file(SCENARIOS));
        for (int i = 0; i < study.scenarios().size(); i++) {
            Scenario scenario = study.scenarios().get(i);
            String plain = scenario.name().replaceAll("[^A-Za-z0-9._-]+", "-");
            String name = SCENARIOS + "/" + (i + 1) + "-" + plain.substring(0, Math.min(60, plain.length())) + ".json";
            SafeFiles.writeText(directory.file(name), ScenarioWriter.text(files.carried(scenario)));
            names.add(name);
        }
        SafeFiles.writeText(directory.file(RunDirectory.STUDY), StudyWriter.text(study, names));
    }

    private static Path rowFile(Path folder, RunIdentity row) {
        return folder.resolve(ROWS).resolve(row.hex() + ".csv");
    }

    /** Whether a row is there. */
    boolean has(RunIdentity row) {
        return has(path(), row);
    }

    /** Whether a row is in a folder, which need not be held. */
    static boolean has(Path folder, RunIdentity row) {
        return Files.exists(rowFile(folder, row));
    }

    /**
     * A row that is there.
     *
     * @throws IOException naming a file that is no row of this program
     */
    static Optional<double[]> row(Path folder, RunIdentity row) throws IOException {
        Path file = rowFile(folder, row);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(read(file));
    }

    private static double[] read(Path file) throws IOException {
        try {
            MetricTable table = MetricTable.read(file, StudyRow.COLUMNS);
            if (table.rowCount() == 1) {
                return table.row(0);
            }
            throw new IOException(file + ": it has " + table.rowCount() + " lines of numbers and not one");
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; it is not a row of this program: remove it to have it made again", e);
        }
    }

    void write(RunIdentity row, MetricTable table) throws IOException {
        SafeFiles.write(rowFile(path(), row), table::writeSealedTo);
    }

    private Path checkpoint(RunIdentity training) {
        return directory.file(CHECKPOINTS).resolve(training.hex() + ".bin");
    }

    void writeCheckpoint(RunIdentity training, TrainingSession session) throws IOException {
        Checkpoint.write(checkpoint(training), session);
    }

    /** A trial as far as it had come, unless it went beyond a step; one that cannot be read is left, and the trial begins anew. */
    Optional<TrainingSession> resumed(RunIdentity training, int latestStep, Assumptions assumptions) {
        Path file = checkpoint(training);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            TrainingSession session = Checkpoint.read(file, 0, assumptions);
            return session.steps() <= latestStep ? Optional.of(session) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void dropCheckpoint(RunIdentity training) throws IOException {
        Files.deleteIfExists(checkpoint(training));
    }

    /**
     * Writes the table of all rows that are there.
     *
     * @return rows left out because their files are damaged, in words
     */
    public List<String> writeResults(Study study) throws IOException {
        List<String> damaged = new ArrayList<>();
        String csv = StudyTable.csv(study, study.trials(settings), path(), damaged::add);
        SafeFiles.writeText(directory.file(RESULTS), csv);
        Checksum.write(directory.file(RESULTS));
        return damaged;
    }

    /**
     * Copies the rows of another folder that are not here.
     *
     * @param damaged told of each row that is not copied because its file is damaged, in words
     * @return how many
     * @throws IOException if a row is there that says something else here
     */
    public int copyRows(Path other, Consumer<String> damaged) throws IOException {
        Path rows = other.resolve(ROWS);
        if (!Files.isDirectory(rows)) {
            return 0;
        }
        int copied = 0;
        try (Stream<Path> files = Files.list(rows)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().matches("[0-9a-f]{64}\\.csv")) {
                    copied += copied(file, damaged);
                }
            }
        }
        return copied;
    }

    private int copied(Path file, Consumer<String> damaged) throws IOException {
        Path here = directory.file(ROWS).resolve(file.getFileName().toString());
        if (Files.exists(here) && Files.isSameFile(file, here)) {
            return 0;
        }
        double[] row;
        try {
            row = read(file);
        } catch (IOException e) {
            damaged.accept(e.getMessage());
            return 0;
        }
        if (Files.exists(here)) {
            if (!Arrays.equals(row, read(here))) {
                throw new IOException(file + " and " + here + " are the same trial with other numbers: the machines do not"
                        + " compute alike, so nothing was merged further");
            }
            return 0;
        }
        MetricTable table = new MetricTable(StudyRow.COLUMNS);
        table.add(row);
        SafeFiles.write(here, table::writeSealedTo);
        return 1;
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
