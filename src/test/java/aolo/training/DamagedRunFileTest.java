package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import aolo.results.RunDirectory;
import aolo.results.Seal;
import aolo.rl.Algorithm;
import aolo.rl.LearnerParameters;
import aolo.rl.LearningFault;
import aolo.rl.PolicyRunner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Binary files of runs, damaged everywhere. Whatever is done to the bytes is refused in words. Where somebody has sealed the damage
 * again, it is refused by a field or the training goes on with what it says: no other exception, no hang. How many: {@code
 * -Daolo.mutants}; 20 000 of each kind by {@code mvn -Pnightly -Dgroups="nightly & damage" test}.
 */
@Timeout(3600)
class DamagedRunFileTest extends TrainingFixture {
    private static final int FEW = Integer.getInteger("aolo.mutants", 240);
    private static final int MANY = Integer.getInteger("aolo.mutants", 20_000);
    private static final int BEGUN = 45;
    private static final int GOES_ON = 25;

    /** What reads a file, and goes on with it. */
    @FunctionalInterface
    private interface Use {
        void use(Path file) throws IOException;
    }

    private static TrainingPlan plan(Algorithm algorithm) {
        LearnerParameters defaults = LearnerParameters.defaults(algorithm);
        LearnerParameters.SpikingParameters s = defaults.spiking();
        return new TrainingPlan(
                defaults.edit()
                        .hiddenUnits(6)
                        .batchSize(8)
                        .replayCapacity(32)
                        .randomSteps(10)
                        .stepsBeforeLearning(16)
                        .spiking(new LearnerParameters.SpikingParameters(
                                2, 2, 2, s.encoderRange(), s.encoderDeviation(), s.currentDecay(), s.voltageDecay(),
                                s.surrogateHalfWidth(), s.encoding(), s.readOut(), s.directPath()))
                        .ppo(new LearnerParameters.PpoParameters(16, 2, 0.2, 0.95, 0, 0.5, 0))
                        .build(),
                100, 3);
    }

    private byte[] checkpoint(Algorithm algorithm) {
        TrainingSession session = new TrainingSession(scenario, plan(algorithm), assumptions);
        for (int i = 0; i < BEGUN; i++) {
            session.step();
        }
        return Checkpoint.bytes(session);
    }

    private byte[] policy(Algorithm algorithm) throws IOException {
        TrainingSession session = new TrainingSession(scenario, plan(algorithm), assumptions);
        for (int i = 0; i < BEGUN; i++) {
            session.step();
        }
        Path file = folder.resolve(RunDirectory.POLICY);
        PolicyFile.write(file, session.plan().learner(), session.policy());
        return Files.readAllBytes(file);
    }

    private byte[] halt() throws Exception {
        HaltTest.leaveHaltedRun(folder.resolve("halted"));
        return Files.readAllBytes(folder.resolve("halted").resolve(HaltReport.STATE));
    }

    private void resume(Path file) throws IOException {
        TrainingSession session = Checkpoint.read(file, 0, assumptions);
        try {
            for (int i = 0; i < GOES_ON; i++) {
                session.step();
            }
        } catch (LearningFault halts) {
            // finite numbers too large to learn from: a training halts on them in words
        }
    }

    private static void act(Path file) throws IOException {
        PolicyRunner runner = PolicyFile.read(file).newRunner();
        try {
            runner.act(new float[ObservationEncoder.SIZE], new float[2]);
        } catch (LearningFault halts) {
            // likewise
        }
    }

    private static void repeat(Path file) throws IOException {
        HaltedStep.read(file).repeat();
    }

    /** Every mutant is refused, its name in the message. */
    private void allRefused(byte[] good, int mutants, Use use) throws IOException {
        Path file = folder.resolve("mutant.bin");
        for (long n = 0; n < mutants; n++) {
            Files.write(file, Mutants.of(good, n));
            Throwable thrown = catchThrowable(() -> use.use(file));
            assertThat(thrown).as("mutant %d", n).isInstanceOf(IOException.class).hasMessageContaining("mutant.bin");
        }
        for (int at = 0; at < good.length * 8; at += Math.max(1, good.length * 8 / mutants)) {
            byte[] flipped = good.clone();
            flipped[at / 8] ^= (byte) (1 << at % 8);
            Files.write(file, flipped);
            assertThat(catchThrowable(() -> use.use(file))).as("bit %d", at).isInstanceOf(IOException.class);
        }
    }

    /** Every mutant with a good seal is refused in words or works. */
    private int refusedOrWorks(byte[] good, int mutants, boolean packed, Use use) throws IOException {
        Path file = folder.resolve("mutant.bin");
        int header = packed ? 2 + "AOLO checkpoint".length() + 4 : 0;
        byte[] content = Arrays.copyOfRange(good, header, good.length - Seal.BYTES);
        content = packed ? unpacked(content) : content;
        int works = 0;
        for (long n = 0; n < mutants; n++) {
            ByteArrayOutputStream forged = new ByteArrayOutputStream();
            forged.write(good, 0, header);
            byte[] bad = Mutants.of(content, n);
            forged.write(packed ? packed(bad) : bad);
            forged.write(new byte[Seal.BYTES]);
            Files.write(file, Seal.again(forged.toByteArray()));
            Throwable thrown = catchThrowable(() -> use.use(file));
            if (thrown == null) {
                works++;
            } else {
                assertThat(thrown).as("mutant %d", n).isInstanceOf(IOException.class).hasMessageContaining("mutant.bin");
            }
        }
        return works;
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private void damage(int mutants) throws Exception {
        allRefused(checkpoint(Algorithm.SDRL), mutants, this::resume);
        allRefused(policy(Algorithm.SDRL), mutants, DamagedRunFileTest::act);
        allRefused(policy(Algorithm.SAC), mutants, DamagedRunFileTest::act);
        allRefused(halt(), mutants, DamagedRunFileTest::repeat);
    }

    @Test
    void anyDamageIsRefused() throws Exception {
        damage(FEW);
    }

    @Test
    @Tag("nightly")
    @Tag("damage")
    void muchMoreDamageIsRefused() throws Exception {
        damage(MANY);
    }

    private void forge(Algorithm algorithm, int mutants) throws Exception {
        int works = refusedOrWorks(checkpoint(algorithm), mutants, true, this::resume);
        works += refusedOrWorks(policy(algorithm), mutants, false, DamagedRunFileTest::act);
        assertThat(works).as("harmless ones").isBetween(1, 2 * mutants - 1);
    }

    @ParameterizedTest
    @EnumSource(value = Algorithm.class, names = {"SDRL", "SAC", "TD3", "PPO"})
    void sealedDamageIsRefusedOrWorks(Algorithm algorithm) throws Exception {
        forge(algorithm, FEW);
    }

    @ParameterizedTest
    @EnumSource(value = Algorithm.class, names = {"SDRL", "SAC", "TD3", "PPO"})
    @Tag("nightly")
    @Tag("damage")
    void muchMoreSealedDamageIsRefusedOrWorks(Algorithm algorithm) throws Exception {
        forge(algorithm, MANY);
    }

    @Test
    void aSealedHaltedStepIsRefusedOrWorks() throws Exception {
        assertThat(refusedOrWorks(halt(), FEW, false, DamagedRunFileTest::repeat)).isPositive();
    }

    @Test
    @Tag("nightly")
    @Tag("damage")
    void muchMoreSealedHaltedStepsAreRefusedOrWork() throws Exception {
        assertThat(refusedOrWorks(halt(), MANY, false, DamagedRunFileTest::repeat)).isPositive();
    }
}
