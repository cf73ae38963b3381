package aolo.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario was refused; the message lists what was found, a line each, and counts what it does not list. */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    ScenarioException(List<Violation> violations, int more) {
        super(message(violations, more));
        this.violations = List.copyOf(violations);
    }

    /** The violations told in words, in the order of the file; never empty. */
    public List<Violation> violations() {
        return violations;
    }

    private static String message(List<Violation> violations, int more) {
        String lines = violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
        return more > 0 ? lines + "\n... and " + more + " more" : lines;
    }
}
