package aolo.training;

import aolo.exchange.EnvironmentProtocol;
import aolo.exchange.EnvironmentSpaces;
import aolo.exchange.ServedEnvironment;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.world.Cell;
import aolo.world.Outcome;
import aolo.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment of {@link TrainingSession} for other programs: of a seed S the same requests, observations, rewards and costs
 * as {@code train --seed S} meets. One owner thread.
 */
public final class ServedWorld extends WorldEnvironment implements ServedEnvironment {
    private static final List<String> COSTS = List.of("quality", "latency");

    private static final List<String> ACTIONS = List.of("cap", "power");

    private boolean begun;

    private ServedWorld(World world, double qualityMargin) {
        super(world, qualityMargin);
    }

    /** The protocol over a cell's worlds. */
    public static EnvironmentProtocol protocol(Cell cell, Assumptions assumptions) {
        EnvironmentSpaces spaces = new EnvironmentSpaces(
                -ObservationEncoder.LARGEST, ObservationEncoder.LARGEST, ObservationEncoder.NAMES, ACTIONS, COSTS,
                TrainingPlan.MAX_SEED);
        return new EnvironmentProtocol(spaces, seed -> of(cell, seed, assumptions));
    }

    static ServedWorld of(Cell cell, long seed, Assumptions assumptions) {
        RandomStreams streams = new RandomStreams(seed).within(TrainingSession.STREAMS);
        return new ServedWorld(
                new World(cell, streams.within("world")), assumptions.value("learning.qualityMargin"));
    }

    /** The first time moves on to the first request; from then on a request waits for its action, and this is its observation. */
    @Override
    public void reset(float[] observation) {
        if (begun) {
            ObservationEncoder.encode(world().request(), observation);
        } else {
            super.reset(observation);
            begun = true;
        }
    }

    @Override
    public Map<String, Object> info() {
        Outcome served = outcome();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("carbon_g", served.carbonGrams());
        info.put("objective_g", served.objectiveGrams());
        info.put("full_service_objective_g", reference().objectiveGrams());
        info.put("qoe", served.qoe());
        info.put("latency_s", served.latencySeconds());
        info.put("cap_tokens", served.capTokens());
        info.put("tx_power_w", served.txPowerWatts());
        return info;
    }
}
