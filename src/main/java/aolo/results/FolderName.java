package aolo.results;

import java.text.Normalizer;

/** Names of folders that anybody can type, from names that anybody can give. Plain function, any thread. */
public final class FolderName {
    private static final int LONGEST = 60;

    private FolderName() {}

    /**
     * A run's folder: a readable part that any file system takes (Latin letters, digits, dot, dash, at most 60), the settings, and
     * eight digits of the identity, which keep apart what the readable part does not.
     */
    public static String of(String name, String settings, RunIdentity identity) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        String readable = plain.substring(0, Math.min(LONGEST, plain.length()));
        return (readable.isEmpty() ? "scenario" : readable) + "-" + settings + "-" + identity.shortHex();
    }
}
