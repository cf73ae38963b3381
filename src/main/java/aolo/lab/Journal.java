package aolo.lab;

import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioWriter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What people did to a training's world: the scenario at its start and every change, bound to the step before which it
 * acted. With the plan it replays a session to the same bits. One owner thread.
 */
public final class Journal {
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

    void save(DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            out.writeLong(entry.step());
            byte[] text = ScenarioWriter.bytes(entry.scenario());
            out.writeInt(text.length);
            out.write(text);
        }
    }

    static Journal load(DataInput in, ScenarioReader reader) throws IOException {
        Journal journal = new Journal();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long step = in.readLong();
            byte[] text = new byte[in.readInt()];
            in.readFully(text);
            try {
                journal.entries.add(new Entry(step, reader.readOwn("journal", text)));
            } catch (ScenarioException e) {
                throw new IOException("its scenario is refused: " + e.getMessage(), e);
            }
        }
        return journal;
    }
}
