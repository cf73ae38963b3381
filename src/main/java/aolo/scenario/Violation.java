package aolo.scenario;

/**
 * One thing wrong with a scenario file.
 *
 * @param file name as the person gave it
 * @param line 1-based line, 0 where unknown
 * @param key dotted path, e.g. {@code users[2].xMeters}; empty for the whole file
 * @param problem what is wrong, with value, allowed range, unit and a suggestion
 */
public record Violation(String file, int line, String key, String problem) {
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return key.isEmpty() ? place + ": " + problem : place + ": " + key + ": " + problem;
    }
}
