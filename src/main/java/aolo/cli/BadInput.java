package aolo.cli;

/** What the person gave cannot be used: exit code 2, the message alone is shown. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }
}
