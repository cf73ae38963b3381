package aolo.training;

import aolo.border.Declared;
import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.results.CarriedFiles;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioFiles;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioWriter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people did to a training's world: the scenario at its start and every change, bound to the step before which it
 * acted. With the plan it replays a session to the same bits. One owner thread.
 */
public final class Journal {
    private static final int MOST_ENTRIES = 1_000_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final String END = "\n]\n";

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One change.
     *
     * @param step requests served before it; 0 for the scenario at the start
     * @param scenario from then on
     */
    public record Entry(long step, Scenario scenario) {}

    /** A journal that begins with a scenario. */
    public Journal(Scenario start) {
        entries.add(new Entry(0, start));
    }

    private Journal() {}

    /** Notes a change; it may overtake the last one, if that never acted. */
    void add(long step, Scenario scenario, boolean overtakesLast) {
        if (overtakesLast) {
            entries.remove(entries.size() - 1);
        }
        entries.add(new Entry(step, scenario));
    }

    /** The start, then the changes in order. A copy. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Scenarios by the step from which on each held. */
    Map<Long, Scenario> byStep() {
        Map<Long, Scenario> scenarios = new TreeMap<>();
        entries.forEach(entry -> scenarios.put(entry.step(), entry.scenario()));
        return scenarios;
    }

    /** The same with its scenarios changed; for writing. */
    Journal with(Carrier carrier) throws IOException {
        Journal other = new Journal();
        for (Entry entry : entries) {
            other.entries.add(new Entry(entry.step(), carrier.carried(entry.scenario())));
        }
        return other;
    }

    /** Makes a scenario what it is in a folder. */
    @FunctionalInterface
    interface Carrier {
        Scenario carried(Scenario scenario) throws IOException;
    }

    /** As JSON: a list of {"step": n, "scenario": {...}}. */
    public String toJson() {
        StringBuilder text = new StringBuilder("[\n");
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            text.append("{\"step\": ").append(entry.step()).append(", \"scenario\": ");
            text.append(ScenarioWriter.text(entry.scenario()).stripTrailing());
            text.append(i + 1 < entries.size() ? "},\n" : "}\n");
        }
        return text.append("]\n").toString();
    }

    /**
     * Refuses a journal's file that does not begin with this.
     *
     * @throws IOException naming it and what to do
     */
    void requireBeginningOf(Path file) throws IOException {
        String text;
        try {
            text = InputFile.text(file, MOST_BYTES);
        } catch (InputException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        String own = toJson();
        boolean begins = text.startsWith(own.substring(0, own.length() - END.length()) + ",\n") && text.endsWith(END);
        if (!text.equals(own) && !begins) {
            throw new IOException(file + ": it does not tell what the checkpoint beside it tells, so it is damaged or of another"
                    + " training; take it from a copy, or remove it (the checkpoint has a journal of its own)");
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            out.writeLong(entry.step());
            byte[] text = ScenarioWriter.bytes(entry.scenario());
            out.writeInt(text.length);
            out.write(text);
        }
    }

    /** @param folder the one whose files the scenarios name; empty if they name theirs from the root */
    static Journal load(DataInput in, ScenarioReader reader, Optional<Path> folder) throws IOException {
        Journal journal = new Journal();
        int count = Declared.count(in, "changes of the scenario", MOST_ENTRIES);
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            long step = Declared.counter(in, "the step of a change");
            byte[] text = Declared.bytes(in, ScenarioReader.MAX_BYTES);
            bytes += text.length;
            if (bytes > MOST_BYTES) {
                throw new IOException("its scenarios have more than " + MOST_BYTES + " bytes");
            }
            try {
                Scenario scenario = folder.isPresent()
                        ? reader.read("journal", text, folder.get())
                        : reader.readOwn("journal", text);
                for (String file : ScenarioFiles.named(scenario)) {
                    CarriedFiles.requireWhole(Path.of(file));
                }
                journal.append(new Entry(step, scenario));
            } catch (ScenarioException e) {
                throw new IOException("its scenario is refused: " + e.getMessage(), e);
            }
        }
        if (count == 0) {
            throw new IOException("it is damaged: it has no scenario");
        }
        return journal;
    }

    /** The start is at step 0, and no change comes before the one before it. */
    private void append(Entry entry) throws IOException {
        boolean inOrder = entries.isEmpty() ? entry.step() == 0 : entry.step() >= entries.get(entries.size() - 1).step();
        if (!inOrder) {
            throw new IOException("it is damaged: its change " + entries.size() + " is at step " + entry.step());
        }
        entries.add(entry);
    }
}
