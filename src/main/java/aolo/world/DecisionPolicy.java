package aolo.world;

/** Decides answer length and power of a request. One owner thread unless an implementation says otherwise. */
@FunctionalInterface
public interface DecisionPolicy {
    /**
     * Decides.
     *
     * @param request the request, not modified
     * @param decision receives the decision, inside the request's bounds
     */
    void decide(RequestContext request, Decision decision);
}
