package aolo.training;

import aolo.border.SafeText;
import aolo.exchange.OnnxActor;
import aolo.world.ActionBox;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.RequestContext;
import java.io.IOException;
import java.nio.file.Path;

/** An actor of another program that decides in the world; what it gives beyond [-1, 1] is cut there. One owner thread. */
final class OnnxPolicy implements DecisionPolicy {
    private final Path file;
    private final OnnxActor actor;
    private final float[] observation = new float[ObservationEncoder.SIZE];
    private final float[] action = new float[2];

    /** @throws IOException in words for a person */
    OnnxPolicy(Path file) throws IOException {
        this.file = file;
        try {
            actor = OnnxActor.open(file, ObservationEncoder.SIZE, action.length);
        } catch (IOException e) {
            throw new IOException(file + " " + e.getMessage(), e);
        } catch (LinkageError e) { // not in OnnxActor, which without the runtime cannot even be loaded
            throw new IOException(file + " needs the ONNX Runtime, which is not there ("
                    + SafeText.line(e.toString()) + "): put com.microsoft.onnxruntime:onnxruntime"
                    + " (1.10.0 or newer) on the class path, as in java -cp aolo-lab.jar:onnxruntime.jar aolo.cli.Main", e);
        }
    }

    /** @throws UnusablePolicyException if the model gives no decision */
    @Override
    public void decide(RequestContext request, Decision decision) {
        ObservationEncoder.encode(request, observation);
        try {
            actor.act(observation, action);
        } catch (IllegalArgumentException e) {
            throw new UnusablePolicyException(file + " " + e.getMessage(), e);
        }
        ActionBox.decide(request, action[0], action[1], decision);
    }
}
