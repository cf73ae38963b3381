package aolo.neural;

import aolo.math.RandomStream;
import java.util.List;

/** A network from an observation to mean and logarithm of the standard deviation of each action. Parameters only. */
public interface Actor {
    int observationSize();

    int actionSize();

    /** Weights that make the mean (and, where they are shared, the deviation). */
    List<Weights> weights();

    /** Weights of a separate log-std network; empty if there is none. */
    List<Weights> logStdWeights();

    void draw(RandomStream random);

    /** An independent copy with the same weights. */
    Actor copy();

    /** Buffers for a batch. The pass reads this actor's present weights. */
    ActorPass newPass(int batch, Compute compute);
}
