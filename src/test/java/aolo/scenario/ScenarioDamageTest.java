package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.training.Mutants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged files are either still scenarios or refused with a place in the file; nothing else is ever thrown. */
class ScenarioDamageTest {
    private static final int MANY = 10 * Integer.getInteger("aolo.mutants", 20_000);
    private static final byte[] CAMPUS = Samples.campusText().getBytes(StandardCharsets.UTF_8);
    private final ScenarioReader reader = new ScenarioReader(Samples.STANDARD);

    /** Whether the bytes are refused; fails on any other exception and on a refusal without a line. */
    private boolean refused(byte[] bytes) {
        try {
            reader.read("damaged.json", bytes, Samples.FOLDER);
            return false;
        } catch (ScenarioException e) {
            assertThat(e.violations()).isNotEmpty();
            for (Violation v : e.violations()) {
                assertThat(v.line()).as(v.toString()).isPositive();
                assertThat(v.problem()).doesNotContain("Exception").doesNotContain("aolo.").isNotBlank();
            }
            return true;
        }
    }

    @Test
    void cutAtAnyByte() {
        int end = new String(CAMPUS, StandardCharsets.UTF_8).lastIndexOf('}');
        for (int length = 0; length <= end; length++) {
            assertThat(refused(Arrays.copyOf(CAMPUS, length))).as("cut at %d", length).isTrue();
        }
    }

    @Test
    void flippedBits() {
        RandomStream random = new RandomStreams(7).stream("damage");
        int refusals = 0;
        for (int trial = 0; trial < 1200; trial++) {
            byte[] damaged = CAMPUS.clone();
            for (int flip = 0; flip <= trial % 4; flip++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            refusals += refused(damaged) ? 1 : 0;
        }
        assertThat(refusals).isBetween(600, 1180);
    }

    /** All samples but those that name a file. */
    @Test
    @Tag("nightly")
    @Tag("damage")
    void muchMoreDamage() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Samples.FOLDER)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length < 20_000) {
                    samples.add(bytes);
                }
            }
        }
        int refusals = 0;
        for (long n = 0; n < MANY; n++) {
            refusals += refused(Mutants.of(samples.get((int) (n / 6 % samples.size())), n)) ? 1 : 0;
        }
        assertThat(refusals).isBetween((int) (0.3 * MANY), MANY - 1);
    }

    @Test
    void bytesThrownInAtRandom() {
        RandomStream random = new RandomStreams(8).stream("damage");
        for (int trial = 0; trial < 300; trial++) {
            byte[] damaged = CAMPUS.clone();
            int at = random.nextInt(damaged.length - 40);
            for (int i = 0; i < random.nextInt(40); i++) {
                damaged[at + i] = (byte) random.nextInt(256);
            }
            refused(damaged);
        }
    }
}
