package aolo.training;

/** A policy of another program gave no decision: told in words for a person, with its file. */
public final class UnusablePolicyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusablePolicyException(String message, Throwable cause) {
        super(message, cause);
    }
}
