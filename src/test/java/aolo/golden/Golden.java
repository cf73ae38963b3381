package aolo.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that a test keeps equal to what the program says now. A difference fails and leaves what the program says under
 * {@code target/golden}; where the difference is wanted, {@code mvn -o test -Dtest=NAME -Dbless=true} writes it.
 */
public final class Golden {
    private Golden() {}

    /** Compares, or blesses when asked to. */
    public static void assertEqual(Path file, String text) {
        try {
            if (Boolean.getBoolean("bless")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
                return;
            }
            Path seen = Path.of("target", "golden").resolve(file.getFileName());
            String kept = Files.exists(file) ? Files.readString(file) : "";
            if (!kept.equals(text)) {
                Files.createDirectories(seen.getParent());
                Files.writeString(seen, text);
            }
            assertThat(text)
                    .as("%s differs from what the program says (%s); bless a wanted change with -Dbless=true", file, seen)
                    .isEqualTo(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
