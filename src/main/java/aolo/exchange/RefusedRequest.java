package aolo.exchange;

/** A request of another program that cannot be answered: which field, and what is wrong with it. */
final class RefusedRequest extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;

    RefusedRequest(String field, String problem) {
        super(problem, null, false, false);
        this.field = field;
    }

    /** The offending field, as "action[1]"; "line" where it is no JSON object. */
    String field() {
        return field;
    }
}
