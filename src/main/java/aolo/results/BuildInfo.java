package aolo.results;

import aolo.quantity.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Which program this is: version and commit, written by the build into {@code build.properties}. Immutable; any thread.
 *
 * @param version as in the pom
 * @param commit full hash, with "-dirty" if the tree had changes; "unknown" where the build saw no repository
 */
public record BuildInfo(@Meaning("version") String version, @Meaning("commit") String commit) {

    /** Of the running program. */
    public static BuildInfo current() {
        Properties properties = new Properties();
        load(properties, "/build.properties");
        load(properties, "/git.properties");
        String commit = properties.getProperty("git.commit.id", properties.getProperty("git.commit.id.full", "unknown"));
        boolean dirty = Boolean.parseBoolean(properties.getProperty("git.dirty", "false"));
        return new BuildInfo(
                properties.getProperty("version", "unknown"), commit + (dirty && !commit.equals("unknown") ? "-dirty" : ""));
    }

    /** For captions: "AOLO Lab 0.1.0 (1a2b3c4d)", the commit where it is known. */
    public String producer() {
        String known = commit.equals("unknown") ? "" : " (" + commit.replaceFirst("^([0-9a-f]{8})[0-9a-f]*", "$1") + ")";
        return "AOLO Lab " + version + known;
    }

    private static void load(Properties into, String resource) {
        try (InputStream in = BuildInfo.class.getResourceAsStream(resource)) {
            if (in != null) {
                into.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException(resource + " of this program cannot be read: " + e.getMessage(), e);
        }
    }
}
