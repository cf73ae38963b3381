package aolo.exchange;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import aolo.border.InputFile;
import aolo.border.SafeText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * An actor of any program, run by the ONNX Runtime: one input of 32-bit floats [batch, observation], one output [batch, action].
 * The runtime is no part of the program; it is used where its jar lies on the class path. One thread of the runtime, so that equal
 * observations give equal actions. One owner thread; {@link #close} gives its memory back.
 */
public final class OnnxActor implements AutoCloseable {
    /** Largest model opened, in bytes. */
    public static final long MOST_BYTES = 1L << 30;

    private final OrtSession session;
    private final FloatBuffer observed;
    private final OnnxTensor input;
    private final String inputName;
    private final String outputName;

    private OnnxActor(OrtSession session, int observationSize, int actionSize) throws OrtException, IOException {
        this.session = session;
        inputName = only(session.getInputInfo(), "input", observationSize);
        outputName = only(session.getOutputInfo(), "output", actionSize);
        observed = ByteBuffer.allocateDirect(observationSize * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
        input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), observed, new long[] {1, observationSize});
    }

    /**
     * Opens a model.
     *
     * @throws IOException in words for a person
     * @throws LinkageError where the runtime is not there
     */
    public static OnnxActor open(Path file, int observationSize, int actionSize) throws IOException {
        byte[] bytes = InputFile.bytes(file, MOST_BYTES);
        OrtEnvironment environment = OrtEnvironment.getEnvironment(); // before all else of it: loads the native code
        OrtSession session = null;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(bytes, options);
            return new OnnxActor(session, observationSize, actionSize);
        } catch (OrtException e) {
            throw new IOException("is no model that the ONNX Runtime opens: " + said(e), e);
        } catch (IOException e) {
            close(session);
            throw e;
        }
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String only(Map<String, NodeInfo> all, String what, int size) throws IOException {
        String wanted = "one " + what + " of floats [batch, " + size + "]";
        if (all.size() != 1) {
            throw new IOException("has " + all.size() + " " + what + "s; wanted is " + wanted);
        }
        NodeInfo node = all.values().iterator().next();
        if (!(node.getInfo() instanceof TensorInfo tensor)) {
            throw new IOException("has an " + what + " that is no tensor; wanted is " + wanted);
        }
        long[] shape = tensor.getShape();
        boolean fits = tensor.type == OnnxJavaType.FLOAT
                && shape.length == 2
                && (shape[0] == 1 || shape[0] == -1)
                && shape[1] == size;
        if (!fits) {
            throw new IOException("has the " + what + " " + SafeText.quoted(node.getName()) + " of " + tensor.type + " "
                    + Arrays.toString(shape) + "; wanted is " + wanted);
        }
        return node.getName();
    }

    /**
     * Writes the action of an observation, as the model gives it.
     *
     * @param observation read, not modified
     * @throws IllegalArgumentException if the model cannot be run, or gives what is no number
     */
    public void act(float[] observation, float[] action) {
        observed.put(0, observation);
        try (OrtSession.Result result = session.run(Map.of(inputName, input))) {
            FloatBuffer given = ((OnnxTensor) result.get(0)).getFloatBuffer();
            if (given.remaining() != action.length) {
                throw new IllegalArgumentException(
                        "gives " + given.remaining() + " numbers for one observation; wanted are " + action.length);
            }
            given.get(action);
        } catch (OrtException e) {
            throw new IllegalArgumentException("cannot be run: " + said(e), e);
        }
        for (int i = 0; i < action.length; i++) {
            if (!Float.isFinite(action[i])) {
                throw new IllegalArgumentException(outputName + "[" + i + "] is " + action[i] + " for the observation "
                        + Arrays.toString(observation));
            }
        }
    }

    private static String said(OrtException e) {
        return SafeText.cut(SafeText.line(String.valueOf(e.getMessage())), 300);
    }

    @Override
    public void close() throws IOException {
        try {
            input.close();
            session.close();
        } catch (OrtException e) {
            throw new IOException(said(e), e);
        }
    }
}
