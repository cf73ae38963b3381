package aolo.neural;

/**
 * What a {@link SpikingActor} is made of.
 *
 * @param observations numbers in an observation
 * @param actions numbers in an action
 * @param hidden neurons in each of the two hidden layers
 * @param observationPopulation encoder neurons for each observation
 * @param actionPopulation output neurons for each action
 * @param timeSteps time steps of one decision
 * @param lif constants of the neurons
 * @param membraneReadOut false: firing rates of the output population (the paper's); true: its mean membrane voltage,
 *     without threshold and reset
 * @param encoding how the encoder drives the first hidden layer
 * @param directPath how the stimulation also reaches the means, by a {@link DirectPath}
 * @param encoderRange the encoder's means are spread over +- this at the start
 * @param encoderDeviation the encoder's standard deviations at the start
 */
public record SpikingShape(
        int observations,
        int actions,
        int hidden,
        int observationPopulation,
        int actionPopulation,
        int timeSteps,
        Lif lif,
        boolean membraneReadOut,
        EncoderCode encoding,
        DirectCode directPath,
        double encoderRange,
        double encoderDeviation) {
    /** Whether the first hidden layer is driven by a constant current in place of spikes. */
    public boolean gradedEncoder() {
        return encoding == EncoderCode.GRADED;
    }
}
