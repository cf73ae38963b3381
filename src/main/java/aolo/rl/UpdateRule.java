package aolo.rl;

import aolo.math.RandomStream;
import aolo.neural.Actor;
import aolo.neural.ActorPass;
import aolo.neural.SquashedGaussian;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One update of an off-policy algorithm. One owner thread. */
interface UpdateRule {
    /** The acting network. */
    Actor actor();

    /** Draws weights at the start. */
    void drawWeights(RandomStream random);

    /** Standard normal numbers that one update needs. */
    int noiseSize();

    /**
     * One update in the paper's order. Allocates nothing.
     *
     * @param noise {@link #noiseSize} standard normal numbers
     * @param rateFactor share of the learning rates under decay
     * @throws NotFinite after taking back what it had changed
     */
    void update(Batch batch, float[] noise, double rateFactor);

    /**
     * Draws an exploring action from the actor's output.
     *
     * @param acting a pass of one sample after its forward step
     * @param noise scratch, one number for each action
     * @param drawn scratch
     * @param action written
     */
    void explore(ActorPass acting, RandomStream random, float[] noise, SquashedGaussian drawn, float[] action);

    /** Follows the costs of a step that the deployed policy played. */
    default void observeDeployed(double[] costs, long steps, double rateFactor) {}

    /** A figure of the last update. */
    double figure(UpdateFigure figure);

    void save(DataOutput out) throws IOException;

    void load(DataInput in) throws IOException;

    /** First number of the state that cannot be, in words, or null: a weight or a moment that is not finite. */
    String badState();
}
