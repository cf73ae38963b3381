package aolo.world;

import java.io.IOException;

/** Sees every request that a {@link PolicyRun} serves. Called on the run's thread; keeps none of what it is given. */
@FunctionalInterface
public interface RequestWitness {
    /**
     * A request was served.
     *
     * @param request as it was decided
     * @param outcome what the decision led to
     * @param tally with the request added last: whether it was feasible, its bound, full service
     * @throws IOException if what is seen cannot be kept, which ends the run
     */
    void served(RequestContext request, Outcome outcome, CarbonTally tally) throws IOException;
}
