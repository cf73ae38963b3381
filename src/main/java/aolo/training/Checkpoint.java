package aolo.training;

import aolo.border.LimitedInput;
import aolo.quantity.Assumptions;
import aolo.results.CarriedFiles;
import aolo.results.RunDirectory;
import aolo.results.SafeFiles;
import aolo.results.SealedFile;
import aolo.results.WriteFailedException;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The complete state of a training as a {@link SealedFile}: gzip of the plan, the journal and the state. A training resumed from it goes on with the same bits. Plain functions; any thread.
 */
public final class Checkpoint {
    private static final long MOST_BYTES = 4L << 30;

    /** The replay of the largest capacity, twice the networks and the journal stay below it. */
    private static final long MOST_UNPACKED_BYTES = 6L << 30;

    private static final SealedFile KIND = new SealedFile(
            "AOLO checkpoint", "checkpoint", 6, MOST_BYTES,
            "take the file from a copy, or train again from the start (same scenario, settings and seed: same bits)");

    private Checkpoint() {}

    /** Writes a session between two of its steps, its scenario's files beside it; an older file survives any failure. */
    public static void write(Path file, TrainingSession session) throws WriteFailedException {
        CarriedFiles files = new CarriedFiles(file.toAbsolutePath().getParent());
        SafeFiles.write(file, out -> write(out, session, files::carried));
    }

    /** The file's bytes. */
    public static byte[] bytes(TrainingSession session) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, session, scenario -> scenario);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    static void write(OutputStream to, TrainingSession session, Journal.Carrier carrier) throws IOException {
        KIND.write(to, content -> {
            GZIPOutputStream zip = new GZIPOutputStream(content, 1 << 16);
            DataOutputStream out = new DataOutputStream(zip);
            TrainingPlan plan = session.plan();
            StoredSettings.write(out, plan.learner());
            out.writeInt(plan.steps());
            out.writeLong(plan.seed());
            session.save(out, carrier);
            out.flush();
            zip.finish();
        });
    }

    /**
     * Reads a session back.
     *
     * @param steps the new total of steps; 0 keeps the old one
     * @throws IOException in words for a person: missing, damaged, of another program
     */
    public static TrainingSession read(Path file, int steps, Assumptions assumptions) throws IOException {
        Optional<Path> folder = Optional.of(file.toAbsolutePath().getParent());
        TrainingSession session =
                KIND.read(file, in -> content(in, steps, assumptions, TrainingSession::newLearner, folder));
        requireJournalBeside(file, session);
        return session;
    }

    /** The journal of the run that a checkpoint lies in tells the same, or of more that came after it. */
    private static void requireJournalBeside(Path file, TrainingSession session) throws IOException {
        Path journal = file.resolveSibling(RunDirectory.JOURNAL);
        boolean ofRun = file.getFileName().toString().equals(RunDirectory.CHECKPOINT)
                && Files.exists(file.resolveSibling(RunDirectory.MANIFEST));
        if (ofRun && Files.exists(journal)) {
            CarriedFiles files = new CarriedFiles(file.toAbsolutePath().getParent());
            session.journal().with(files::carried).requireBeginningOf(journal);
        }
    }

    static TrainingSession read(
            byte[] bytes, int steps, Assumptions assumptions, TrainingSession.LearnerSource learners) throws IOException {
        return KIND.read(bytes, in -> content(in, steps, assumptions, learners, Optional.empty()));
    }

    private static TrainingSession content(
            InputStream packed,
            int steps,
            Assumptions assumptions,
            TrainingSession.LearnerSource learners,
            Optional<Path> folder)
            throws IOException {
        DataInputStream in = new DataInputStream(new LimitedInput(new GZIPInputStream(packed, 1 << 16), MOST_UNPACKED_BYTES));
        LearnerParameters learner = StoredSettings.read(in);
        int oldSteps = in.readInt();
        TrainingPlan plan = new TrainingPlan(learner, steps == 0 ? oldSteps : steps, in.readLong());
        Journal journal = Journal.load(in, new ScenarioReader(assumptions), folder);
        List<Journal.Entry> entries = journal.entries();
        TrainingSession session = new TrainingSession(
                journal, entries.get(entries.size() - 1).scenario(), plan, assumptions, learners);
        session.load(in);
        if (in.read() != -1) {
            throw new IOException("it is damaged: it has bytes left over");
        }
        return session;
    }

    /** Makes a training again from its journal, to the same bits, up to a step; what was edited at that step is left to the caller. */
    public static TrainingSession replay(Journal journal, TrainingPlan plan, Assumptions assumptions, long toStep) {
        return replay(journal, plan, assumptions, TrainingSession::newLearner, toStep);
    }

    /**
     * The same for who may not want to wait.
     *
     * @param stop asked before each step
     * @return empty if it was stopped
     */
    public static Optional<TrainingSession> replay(
            Journal journal, TrainingPlan plan, Assumptions assumptions, long toStep, BooleanSupplier stop) {
        Replay replay = new Replay(journal, plan, assumptions, TrainingSession::newLearner);
        return replay.to(toStep, stop) ? Optional.of(replay.session) : Optional.empty();
    }

    /** Makes a training again up to its last edit, which acts with the next step: what follows is a training like any other. */
    public static TrainingSession replayEdits(Journal journal, TrainingPlan plan, Assumptions assumptions) {
        Replay replay = new Replay(journal, plan, assumptions, TrainingSession::newLearner);
        replay.to(replay.entries.get(replay.entries.size() - 1).step(), () -> false);
        replay.editHere();
        return replay.session;
    }

    static TrainingSession replay(
            Journal journal,
            TrainingPlan plan,
            Assumptions assumptions,
            TrainingSession.LearnerSource learners,
            long toStep) {
        Replay replay = new Replay(journal, plan, assumptions, learners);
        replay.to(toStep, () -> false);
        return replay.session;
    }

    /** A training made again, and how far in its journal it is. */
    private static final class Replay {
        private final List<Journal.Entry> entries;
        private final TrainingSession session;
        private int next = 1;

        Replay(Journal journal, TrainingPlan plan, Assumptions assumptions, TrainingSession.LearnerSource learners) {
            entries = journal.entries();
            Scenario start = entries.get(0).scenario();
            session = new TrainingSession(new Journal(start), start, plan, assumptions, learners);
        }

        /** False if it was stopped. */
        boolean to(long step, BooleanSupplier stop) {
            while (session.steps() < step) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                editHere();
                session.applyChange();
                session.step();
            }
            return true;
        }

        /** The world draws at each edit that has acted, so each acts but the last, which does so with the next step. */
        void editHere() {
            while (next < entries.size() && entries.get(next).step() == session.steps()) {
                session.applyChange();
                session.change(entries.get(next++).scenario());
            }
        }
    }
}
