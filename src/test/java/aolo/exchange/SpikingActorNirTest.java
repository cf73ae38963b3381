package aolo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.neural.DirectCode;
import aolo.neural.EncoderCode;
import aolo.rl.Algorithm;
import aolo.rl.InventedSteps;
import aolo.rl.Learner;
import aolo.rl.LearnerParameters;
import aolo.rl.PolicyRunner;
import aolo.rl.PolicySnapshot;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exported NIR graph, read back, acts alike to the bit; run by the letter of NIR, it acts alike. */
class SpikingActorNirTest {
    static Stream<LearnerParameters> kinds() {
        return Stream.of(InventedSteps.small(Algorithm.SDRL), InventedSteps.paper(), oddDecays(), graded());
    }

    /** Decays that 1 - 1/tau does not give back to the bit. */
    private static LearnerParameters oddDecays() {
        LearnerParameters p = InventedSteps.paper();
        LearnerParameters.SpikingParameters s = p.spiking();
        return p.edit()
                .spiking(new LearnerParameters.SpikingParameters(
                        7,
                        6,
                        3,
                        s.encoderRange(),
                        s.encoderDeviation(),
                        0.35,
                        0.9173,
                        s.surrogateHalfWidth(),
                        EncoderCode.SPIKES,
                        LearnerParameters.ReadOut.MEMBRANE,
                        DirectCode.NONE))
                .build();
    }

    /** The encoder's currents in place of its spikes, the output's voltages in place of its own, the direct path beside. */
    private static LearnerParameters graded() {
        LearnerParameters p = InventedSteps.small(Algorithm.SDRL);
        LearnerParameters.SpikingParameters s = p.spiking();
        return p.edit()
                .spiking(new LearnerParameters.SpikingParameters(
                        6,
                        s.observationPopulation(),
                        s.actionPopulation(),
                        s.encoderRange(),
                        s.encoderDeviation(),
                        s.currentDecay(),
                        s.voltageDecay(),
                        s.surrogateHalfWidth(),
                        EncoderCode.GRADED,
                        LearnerParameters.ReadOut.MEMBRANE,
                        DirectCode.GRADED))
                .build();
    }

    private static Learner trained(LearnerParameters parameters) {
        Learner learner = InventedSteps.learner(parameters, 5);
        new InventedSteps(1).drive(learner, 150);
        return learner;
    }

    private static byte[] nir(Learner learner) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SpikingActorNir.write(learner.snapshot(), bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsBackToEqualActions(LearnerParameters parameters) throws IOException {
        Learner learner = trained(parameters);
        PolicySnapshot snapshot = SpikingActorNir.read(new ByteArrayInputStream(nir(learner)));
        PolicyRunner read = snapshot.newRunner();
        InventedSteps steps = new InventedSteps(2);
        float[] action = new float[2];
        float[] expected = new float[2];
        for (int i = 0; i < 50; i++) {
            steps.invent(learner);
            learner.act(steps.observation, expected, false);
            read.act(steps.observation, action);
            assertThat(action).isEqualTo(expected);
        }
        assertThat(snapshot.steps()).isEqualTo(150);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SpikingActorNir.write(snapshot, again);
        assertThat(again.toByteArray()).as("written again").isEqualTo(nir(learner));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theGraphAloneActsAlike(LearnerParameters parameters) throws IOException {
        Learner learner = trained(parameters);
        InventedSteps steps = new InventedSteps(2);
        float[] expected = new float[2];
        try (HdfFile file = HdfFile.fromBytes(nir(learner))) {
            NirInterpreter interpreter = new NirInterpreter(file);
            for (int i = 0; i < 20; i++) {
                steps.invent(learner);
                learner.act(steps.observation, expected, false);
                double[] action = interpreter.act(steps.observation);
                for (int j = 0; j < 2; j++) {
                    assertThat(action[j]).isCloseTo(expected[j], within(1e-5));
                }
            }
        }
    }

    @Test
    void thePapersNeuronsHaveTimeConstantsTwoAndFour() throws IOException {
        try (HdfFile file = HdfFile.fromBytes(nir(trained(InventedSteps.paper())))) {
            for (String name : new String[] {"lif1", "lif2", "lif3"}) {
                String path = "node/nodes/" + name + "/";
                assertThat(file.getDatasetByPath(path + "type").getData()).isEqualTo("CubaLIF");
                assertThat((float[]) file.getDatasetByPath(path + "tau_syn").getData()).containsOnly(2);
                assertThat((float[]) file.getDatasetByPath(path + "w_in").getData()).containsOnly(2);
                assertThat((float[]) file.getDatasetByPath(path + "tau_mem").getData()).containsOnly(4);
                assertThat((float[]) file.getDatasetByPath(path + "r").getData()).containsOnly(4);
                assertThat((float[]) file.getDatasetByPath(path + "v_leak").getData()).containsOnly(0);
                assertThat((float[]) file.getDatasetByPath(path + "v_threshold").getData()).containsOnly(0.5f);
            }
            Dataset weight = file.getDatasetByPath("node/nodes/affine1/weight");
            assertThat(weight.getDimensions()).as("[out][in]").containsExactly(16, 40);
        }
    }

    @Test
    void refusesWhatIsNotOne() throws IOException {
        byte[] good = nir(trained(InventedSteps.paper()));
        for (String[] change : new String[][] {
            {"NIRGraph", "NIRGraff", "expected \"NIRGraph\""},
            {"aolo-spiking-actor", "aolo-spiking-actir", "node/metadata/format is"},
            {"CubaLIF", "CubaLOF", "expected \"CubaLIF\""},
            {"decoder\0output", "affine3\0output", "edges are not the chain"},
            {"\0\0\u0080@".repeat(16), "\0\0\u00a0@".repeat(16), "where this program's neurons have"},
            {"affine2", "affine9", "not a readable HDF5 file"},
            {"encoder_mean", "encoder_moan", "not a readable HDF5 file"},
            {"SPIKES", "SPOKES", "none of [SPIKES, PHASE, GRADED]"}
        }) {
            String text = new String(good, StandardCharsets.ISO_8859_1);
            byte[] bad = replaceFirst(text, change[0], change[1]).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(bad).hasSameSizeAs(good).isNotEqualTo(good);
            assertThatThrownBy(() -> SpikingActorNir.read(new ByteArrayInputStream(bad)))
                    .as(change[1])
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(change[2]);
        }
        byte[] half = java.util.Arrays.copyOf(good, good.length / 2);
        for (byte[] bad : new byte[][] {half, new byte[0], "hello".getBytes(StandardCharsets.UTF_8)}) {
            assertThatThrownBy(() -> SpikingActorNir.read(new ByteArrayInputStream(bad)))
                    .isInstanceOf(IOException.class);
        }
    }

    private static String replaceFirst(String text, String old, String now) {
        int at = text.indexOf(old);
        assertThat(at).as(now).isNotNegative();
        return text.substring(0, at) + now + text.substring(at + old.length());
    }

    @Test
    void aDenseActorIsRefused() {
        PolicySnapshot dense =
                InventedSteps.learner(InventedSteps.small(Algorithm.SAC), 5).snapshot();
        assertThatThrownBy(() -> SpikingActorNir.write(dense, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no spiking actor");
    }
}
