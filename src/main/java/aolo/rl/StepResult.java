package aolo.rl;

/** The result of one step, owned and reused by the caller. */
public final class StepResult {
    /** The next observation. */
    public final float[] observation;

    /** The reward without penalties. */
    public double reward;

    /** Signed relative violation of each constraint: positive where broken, negative where kept with room. */
    public final double[] costs;

    /** The episode ended by the task itself: no value after it. */
    public boolean terminated;

    /** The episode was cut by a limit: the value goes on. */
    public boolean truncated;

    public StepResult(int observationSize, int costCount) {
        observation = new float[observationSize];
        costs = new double[costCount];
    }
}
