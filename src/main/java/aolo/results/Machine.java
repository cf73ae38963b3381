package aolo.results;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.quantity.TextKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a run was made. Immutable; any thread.
 *
 * @param java version and vendor of the virtual machine
 * @param os name, version, architecture
 * @param cpu model name where the system tells it
 * @param cores processors the program may use
 */
public record Machine(
        @Meaning(value = "virtual machine", text = TextKind.PROSE) String java,
        @Meaning(value = "system", text = TextKind.PROSE) String os,
        @Meaning(value = "processor", text = TextKind.PROSE) String cpu,
        @Quantity(min = 1, max = 1_000_000, unit = "1", meaning = "processors") int cores) {

    /** This machine. */
    public static Machine current() {
        return new Machine(
                System.getProperty("java.vm.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"),
                cpuName(),
                Runtime.getRuntime().availableProcessors());
    }

    private static String cpuName() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            String windows = System.getenv("PROCESSOR_IDENTIFIER");
            return windows == null ? "unknown" : windows;
        }
    }
}
