package aolo.scenario;

import aolo.border.InputException;
import aolo.border.InputFile;

/** Records that this program stored as JSON, read back as strictly as a scenario: keys, types and ranges. Plain function, any thread. */
public final class StoredRecord {
    private StoredRecord() {}

    /**
     * @param type a record whose numbers and texts say their ranges and kinds
     * @param name what messages call the text
     * @throws ScenarioException with every violation
     */
    public static <R extends Record> R read(Class<R> type, String name, byte[] utf8) throws ScenarioException {
        Violations violations = new Violations(name);
        try {
            InputFile.requireUtf8(utf8);
        } catch (InputException e) {
            violations.add(e.line(), "", e.getMessage());
            throw violations.refusal();
        }
        LocatedNode root = new LocatedJson(violations).read(utf8);
        R record = root == null ? null : new RecordBinder(violations).bind(type, root, "");
        if (record == null || violations.count() > 0) {
            throw violations.refusal();
        }
        return record;
    }
}
