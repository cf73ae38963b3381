package aolo.training;

import aolo.border.Declared;
import aolo.rl.LearnerParameters;
import aolo.scenario.ScenarioException;
import aolo.scenario.StoredRecord;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A learner's settings inside a binary file: a length and JSON, read as strictly as a scenario. Plain functions; any thread. */
final class StoredSettings {
    private static final int MAX_BYTES = 1 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredSettings() {}

    static void write(DataOutput out, LearnerParameters learner) throws IOException {
        byte[] settings = MAPPER.writeValueAsBytes(learner);
        out.writeInt(settings.length);
        out.write(settings);
    }

    static LearnerParameters read(DataInput in) throws IOException {
        byte[] settings = Declared.bytes(in, MAX_BYTES);
        try {
            return StoredRecord.read(LearnerParameters.class, "its settings", settings);
        } catch (ScenarioException e) {
            throw new IOException("it is damaged: " + e.getMessage(), e);
        }
    }
}
