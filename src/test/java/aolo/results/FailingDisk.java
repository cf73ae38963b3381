package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import aolo.results.FaultyDisk.Act;
import aolo.results.FaultyDisk.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lets something be written on a disk that fails at each of its acts in turn, and looks at what is then there. */
public final class FailingDisk {
    private FailingDisk() {}

    /** Writes into a folder; may be done again, also after it failed. */
    @FunctionalInterface
    public interface Job {
        void write(Path folder) throws Exception;
    }

    /**
     * Fails everywhere: each failure is told with the file's name, every file there holds the whole of what a sound run puts there,
     * nothing temporary and no lock is left, and once the disk works the job is done.
     *
     * @param home an empty folder
     * @param changing names of files that differ each time, such as those with a wall time
     * @return acts of one job
     */
    public static int everywhere(Path home, Set<String> changing, Job job) throws Exception {
        FaultyDisk disk = new FaultyDisk();
        Path first = disk.path(home.resolve("first"));
        job.write(first);
        job.write(first); // over its own result, as a second run does
        int acts = 0;
        for (boolean andAllAfter : new boolean[] {false, true}) {
            acts = 0;
            Path folder = disk.path(home.resolve("failing-" + andAllAfter));
            for (int n = 0; ; n++) {
                disk.failAt(n, andAllAfter);
                Throwable failed = catchThrowable(() -> job.write(folder));
                List<Event> events = disk.events();
                disk.mend();
                if (events.size() <= n) {
                    assertThat(failed).isNull();
                    acts = n;
                    break;
                }
                String where = "act " + n + " " + events.get(n);
                if (failed == null) {
                    // a folder is tried twice by Java itself, and not every file system can force one
                    assertThat(events.get(n).act()).as(where).isIn(Act.FORCE_FOLDER, Act.FOLDER);
                } else {
                    assertThat(failed).as(where).isInstanceOf(IOException.class).hasMessageContaining("cannot write")
                            .hasMessageContaining("No space left on device");
                }
                look(disk, folder, changing, where);
            }
        }
        return acts;
    }

    private static void look(FaultyDisk disk, Path folder, Set<String> changing, String where) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                assertThat(name).as(where).doesNotEndWith(".tmp").isNotEqualTo(RunLock.NAME);
                assertThat(changing.contains(name) || disk.wasPut(file)).as(where + " left a part of " + file).isTrue();
            }
        }
    }

    /** Each file was forced to the disk after its last byte and before its rename, and its folder after it. */
    public static void forced(Path home, Job job) throws Exception {
        FaultyDisk disk = new FaultyDisk();
        disk.mend();
        job.write(disk.path(home.resolve("forced")));
        List<Event> events = disk.events();
        int renamed = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).act() == Act.MOVE) {
                String name = events.get(i).file();
                assertThat(events.get(i - 1).act()).as("before the rename of " + name).isEqualTo(Act.FORCE);
                assertThat(events.get(i - 1).file()).startsWith("." + name);
                assertThat(i + 1 < events.size() ? events.get(i + 1).act() : null).as("after the rename of " + name)
                        .isEqualTo(Act.FORCE_FOLDER);
                renamed++;
            }
        }
        assertThat(renamed).isPositive();
    }
}
