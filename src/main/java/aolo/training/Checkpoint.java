package aolo.training;

import aolo.quantity.Assumptions;
import aolo.results.CarriedFiles;
import aolo.results.SafeFiles;
import aolo.results.WriteFailedException;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioReader;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The complete state of a training as a file: gzip (whose checksum finds damage) of a header, the plan, the journal and the
 * state. A training resumed from it goes on with the same bits. Plain functions; any thread.
 */
public final class Checkpoint {
    private static final String MAGIC = "AOLO checkpoint";
    private static final int FORMAT = 5;
    private static final int MAX_SETTINGS_BYTES = 1 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

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
        GZIPOutputStream zip = new GZIPOutputStream(to, 1 << 16);
        DataOutputStream out = new DataOutputStream(zip);
        out.writeUTF(MAGIC);
        out.writeInt(FORMAT);
        TrainingPlan plan = session.plan();
        writeBytes(out, MAPPER.writeValueAsBytes(plan.learner()));
        out.writeInt(plan.steps());
        out.writeLong(plan.seed());
        session.save(out, carrier);
        out.flush();
        zip.finish();
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads a session back.
     *
     * @param steps the new total of steps; 0 keeps the old one
     * @throws IOException in words for a person: missing, damaged, of another program
     */
    public static TrainingSession read(Path file, int steps, Assumptions assumptions) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, steps, assumptions, TrainingSession::newLearner, Optional.of(file.toAbsolutePath().getParent()));
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        } catch (EOFException e) {
            throw new IOException(file + " is cut off; it is not a whole checkpoint", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + " cannot be resumed from: " + e.getMessage(), e);
        }
    }

    static TrainingSession read(
            InputStream from, int steps, Assumptions assumptions, TrainingSession.LearnerSource learners)
            throws IOException {
        return read(from, steps, assumptions, learners, Optional.empty());
    }

    private static TrainingSession read(
            InputStream from,
            int steps,
            Assumptions assumptions,
            TrainingSession.LearnerSource learners,
            Optional<Path> folder)
            throws IOException {
        DataInputStream in = new DataInputStream(unzipped(from));
        if (!in.readUTF().equals(MAGIC)) {
            throw new IOException("it is not a checkpoint");
        }
        int format = in.readInt();
        if (format != FORMAT) {
            throw new IOException("it has format " + format + ", this program reads format " + FORMAT);
        }
        byte[] parameters = Declared.bytes(in, MAX_SETTINGS_BYTES);
        LearnerParameters learner =
                MAPPER.readValue(new String(parameters, StandardCharsets.UTF_8), LearnerParameters.class);
        int oldSteps = in.readInt();
        TrainingPlan plan = new TrainingPlan(learner, steps == 0 ? oldSteps : steps, in.readLong());
        Journal journal = Journal.load(in, new ScenarioReader(assumptions), folder);
        List<Journal.Entry> entries = journal.entries();
        TrainingSession session = new TrainingSession(
                journal, entries.get(entries.size() - 1).scenario(), plan, assumptions, learners);
        session.load(in);
        if (in.read() != -1) {
            throw new IOException("it has bytes left over");
        }
        return session;
    }

    /** Makes a training again from its journal, to the same bits, up to a step. */
    public static TrainingSession replay(Journal journal, TrainingPlan plan, Assumptions assumptions, long toStep) {
        return replay(journal, plan, assumptions, TrainingSession::newLearner, toStep);
    }

    static TrainingSession replay(
            Journal journal,
            TrainingPlan plan,
            Assumptions assumptions,
            TrainingSession.LearnerSource learners,
            long toStep) {
        List<Journal.Entry> entries = journal.entries();
        Scenario start = entries.get(0).scenario();
        TrainingSession session = new TrainingSession(new Journal(start), start, plan, assumptions, learners);
        for (int next = 1; session.steps() < toStep; ) {
            while (next < entries.size() && entries.get(next).step() == session.steps()) {
                session.change(entries.get(next++).scenario());
                session.applyChange();
            }
            session.step();
        }
        return session;
    }

    private static InputStream unzipped(InputStream from) throws IOException {
        try {
            return new GZIPInputStream(from, 1 << 16);
        } catch (ZipException e) {
            throw new IOException("it is not a checkpoint", e);
        }
    }
}
