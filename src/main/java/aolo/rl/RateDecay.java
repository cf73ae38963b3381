package aolo.rl;

/** Linear decay of the learning rates. */
final class RateDecay {
    private RateDecay() {}

    /** Factor of the rates at a step: 1 at the start, the final fraction from the end of the decay on. */
    static double factor(LearnerParameters parameters, long step) {
        if (parameters.rateDecaySteps() == 0) {
            return 1;
        }
        double done = Math.min(1, (double) step / parameters.rateDecaySteps());
        return 1 - done * (1 - parameters.finalRateFraction());
    }
}
