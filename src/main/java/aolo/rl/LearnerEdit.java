package aolo.rl;

/** Collects changes of {@link LearnerParameters}; one owner, thrown away after {@link #build}. */
public final class LearnerEdit {
    private Algorithm algorithm;
    private int hiddenUnits;
    private int batchSize;
    private int replayCapacity;
    private int randomSteps;
    private int stepsBeforeLearning;
    private int updateEvery;
    private int updatesEach;
    private double discount;
    private double targetRate;
    private double criticRate;
    private double actorRate;
    private double logStdRate;
    private int rateDecaySteps;
    private double finalRateFraction;
    private double averageRate;
    private boolean normaliseObservations;
    private LearnerParameters.RewardScale rewardScale;
    private double deployedShare;
    private LearnerParameters.TemperatureParameters temperature;
    private LearnerParameters.ConstraintParameters constraints;
    private LearnerParameters.SpikingParameters spiking;
    private LearnerParameters.Td3Parameters td3;
    private LearnerParameters.PpoParameters ppo;

    LearnerEdit(LearnerParameters start) {
        algorithm = start.algorithm();
        hiddenUnits = start.hiddenUnits();
        batchSize = start.batchSize();
        replayCapacity = start.replayCapacity();
        randomSteps = start.randomSteps();
        stepsBeforeLearning = start.stepsBeforeLearning();
        updateEvery = start.updateEvery();
        updatesEach = start.updatesEach();
        discount = start.discount();
        targetRate = start.targetRate();
        criticRate = start.criticRate();
        actorRate = start.actorRate();
        logStdRate = start.logStdRate();
        rateDecaySteps = start.rateDecaySteps();
        finalRateFraction = start.finalRateFraction();
        averageRate = start.averageRate();
        normaliseObservations = start.normaliseObservations();
        rewardScale = start.rewardScale();
        deployedShare = start.deployedShare();
        temperature = start.temperature();
        constraints = start.constraints();
        spiking = start.spiking();
        td3 = start.td3();
        ppo = start.ppo();
    }

    public LearnerEdit algorithm(Algorithm value) {
        algorithm = value;
        return this;
    }

    public LearnerEdit hiddenUnits(int value) {
        hiddenUnits = value;
        return this;
    }

    public LearnerEdit batchSize(int value) {
        batchSize = value;
        return this;
    }

    public LearnerEdit replayCapacity(int value) {
        replayCapacity = value;
        return this;
    }

    public LearnerEdit randomSteps(int value) {
        randomSteps = value;
        return this;
    }

    public LearnerEdit stepsBeforeLearning(int value) {
        stepsBeforeLearning = value;
        return this;
    }

    public LearnerEdit updateEvery(int value) {
        updateEvery = value;
        return this;
    }

    public LearnerEdit updatesEach(int value) {
        updatesEach = value;
        return this;
    }

    public LearnerEdit discount(double value) {
        discount = value;
        return this;
    }

    public LearnerEdit targetRate(double value) {
        targetRate = value;
        return this;
    }

    public LearnerEdit criticRate(double value) {
        criticRate = value;
        return this;
    }

    public LearnerEdit actorRate(double value) {
        actorRate = value;
        return this;
    }

    public LearnerEdit logStdRate(double value) {
        logStdRate = value;
        return this;
    }

    public LearnerEdit rateDecaySteps(int value) {
        rateDecaySteps = value;
        return this;
    }

    public LearnerEdit finalRateFraction(double value) {
        finalRateFraction = value;
        return this;
    }

    public LearnerEdit averageRate(double value) {
        averageRate = value;
        return this;
    }

    public LearnerEdit normaliseObservations(boolean value) {
        normaliseObservations = value;
        return this;
    }

    public LearnerEdit rewardScale(LearnerParameters.RewardScale value) {
        rewardScale = value;
        return this;
    }

    public LearnerEdit deployedShare(double value) {
        deployedShare = value;
        return this;
    }

    public LearnerEdit temperature(LearnerParameters.TemperatureParameters value) {
        temperature = value;
        return this;
    }

    public LearnerEdit constraints(LearnerParameters.ConstraintParameters value) {
        constraints = value;
        return this;
    }

    public LearnerEdit spiking(LearnerParameters.SpikingParameters value) {
        spiking = value;
        return this;
    }

    public LearnerEdit td3(LearnerParameters.Td3Parameters value) {
        td3 = value;
        return this;
    }

    public LearnerEdit ppo(LearnerParameters.PpoParameters value) {
        ppo = value;
        return this;
    }

    public LearnerParameters build() {
        return new LearnerParameters(
                algorithm,
                hiddenUnits,
                batchSize,
                replayCapacity,
                randomSteps,
                stepsBeforeLearning,
                updateEvery,
                updatesEach,
                discount,
                targetRate,
                criticRate,
                actorRate,
                logStdRate,
                rateDecaySteps,
                finalRateFraction,
                averageRate,
                normaliseObservations,
                rewardScale,
                deployedShare,
                temperature,
                constraints,
                spiking,
                td3,
                ppo);
    }
}
