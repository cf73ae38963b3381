package aolo.ui.model;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the map shows of the running simulation, made once per pulse at most.
 *
 * @param users by id; a user the simulation does not know yet is absent
 * @param batch answers in service, the background included; empty where nothing runs
 * @param running whether the simulation's clock goes on
 */
public record LiveCell(Map<String, LiveUser> users, OptionalDouble batch, boolean running) {
    public static final LiveCell NONE = new LiveCell(Map.of(), OptionalDouble.empty(), false);

    /**
     * One user now.
     *
     * @param fadingDb instantaneous fading power against its mean
     * @param snrDb instantaneous signal-to-noise ratio
     * @param answering whether an answer is on its way
     */
    public record LiveUser(double fadingDb, double snrDb, boolean answering) {}
}
