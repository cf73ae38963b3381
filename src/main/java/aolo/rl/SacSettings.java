package aolo.rl;

/**
 * What one SAC update needs to know.
 *
 * @param automaticTemperature adapt the temperature to the target entropy
 * @param targetEntropy for all actions together, nats
 */
record SacSettings(
        int batch,
        int criticHidden,
        double discount,
        double targetRate,
        double criticRate,
        double actorRate,
        double logStdRate,
        boolean automaticTemperature,
        double initialTemperature,
        double targetEntropy,
        double temperatureRate) {

    static SacSettings of(LearnerParameters p, int actions) {
        return new SacSettings(
                p.batchSize(),
                p.hiddenUnits(),
                p.discount(),
                p.targetRate(),
                p.criticRate(),
                p.actorRate(),
                p.logStdRate(),
                p.temperature().automatic(),
                p.temperature().initial(),
                p.temperature().targetEntropyPerAction() * actions,
                p.temperature().rate());
    }
}
