package aolo.exchange;

import aolo.neural.SpikingActor;
import aolo.rl.FrozenPolicy;
import aolo.rl.PolicySnapshot;
import io.jhdf.HdfFile;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A trained spiking actor in the Neuromorphic Intermediate Representation (NIR 1.0, an HDF5 file; Pedersen et al.,
 * "Neuromorphic intermediate representation", Nature Communications 15, 2024).
 *
 * <pre>
 * version                       of the NIR whose layout this is
 * node/type                     "NIRGraph"
 * node/edges [][2]              input, affine1, lif1, affine2, lif2, affine3, lif3 (or li3), decoder, output: a chain;
 *                               with a direct path also stimulation, direct, output: what meets at the output adds up
 * node/nodes/NAME/type          Input, Output: shape; Affine: weight [out][in], bias; Linear: weight;
 *                               CubaLIF, CubaLI: see below
 * node/metadata/...             what NIR has no node for
 * </pre>
 *
 * Neurons. NIR states differential equations and leaves the time step to who runs them. The parameters are those that
 * the forward Euler step with dt = 1 (Lava, snnTorch, SpikingJelly) turns into our recurrence:
 *
 * <pre>
 * NIR   tau_syn dI/dt = -I + w_in x        I_t = (1 - dt/tau_syn) I_{t-1} + (dt/tau_syn) w_in x_t
 *       tau_mem dv/dt = v_leak - v + r I   v_t = (1 - dt/tau_mem) v_{t-1} + (dt/tau_mem) r I_t
 * so    tau_syn = w_in = 1/(1 - currentDecay)    tau_mem = r = 1/(1 - voltageDecay)    v_leak = 0
 * paper tau_syn = w_in = 2,  tau_mem = r = 4,  v_threshold = 0.5
 * </pre>
 *
 * Two conventions matter. The voltage takes the current of the same step, I_t; who takes I_{t-1} delays each layer by a
 * step. Who discretises exactly, with exp(-dt/tau), gets other decays (0.61 and 0.78 for 0.5 and 0.75).
 *
 * <p>Reset. NIR sets v to v_reset where v &gt; v_threshold; ours multiplies v by (1 - s) before the next decay. With
 * v_reset = 0, NIR's default, which we rely on, and v_leak = 0 the two are equal: either way the next voltage is the
 * next current alone.
 *
 * <p>Outside the graph, for NIR has neither Gaussian receptive fields, nor a reset by subtraction, nor a mean over time:
 * the normaliser and the encoder before the input, the mean of the output over the time steps and its tanh after it.
 * The input is the encoder's spikes of each time step ("SPIKES") or its stimulation at every time step ("GRADED"); a second input named stimulation, which leads to the
 * direct path, is the stimulation in either case. The
 * decoder is linear, so the mean over time of its output is its output for the mean activity. Their numbers are in the
 * metadata, under the names of {@link SpikingActorJson}; the metadata's texts say what to do with them. The log-std
 * network is left out.
 *
 * <p>No state; any thread.
 */
public final class SpikingActorNir {
    private SpikingActorNir() {}

    /**
     * Writes a policy. Equal policies have equal bytes on one machine; the HDF5 library puts its version and the
     * system's name into the file.
     *
     * @throws IllegalArgumentException if the policy does not spike
     */
    public static void write(PolicySnapshot policy, OutputStream out) throws IOException {
        if (!(policy instanceof FrozenPolicy frozen) || !(frozen.actor() instanceof SpikingActor actor)) {
            throw new IllegalArgumentException(policy.algorithm().title() + " has no spiking actor");
        }
        // the library writes to files only
        Path file = Files.createTempFile("aolo-", ".nir");
        try {
            NirWriter.write(frozen, actor, file);
            Files.copy(file, out);
        } catch (HdfException e) {
            throw new IOException("the HDF5 library failed: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Reads a policy that {@link #write} wrote; it acts alike to the bit.
     *
     * @throws IOException if the file is no such graph, lacks something, has a wrong shape or other neurons than ours
     */
    public static PolicySnapshot read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        try (HdfFile file = HdfFile.fromBytes(bytes)) {
            return new NirReader(file).policy();
        } catch (HdfException | IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            throw new IOException("not a readable HDF5 file: " + e.getMessage(), e);
        }
    }
}
