package aolo.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario was refused; carries every violation found, the message lists them a line each. */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<Violation> violations;

    public ScenarioException(List<Violation> violations) {
        super(message(violations));
        this.violations = List.copyOf(violations);
    }

    /** All violations in the order of the file; never empty. */
    public List<Violation> violations() {
        return violations;
    }

    private static String message(List<Violation> violations) {
        String lines = violations.stream().limit(SHOWN).map(Violation::toString).collect(Collectors.joining("\n"));
        int more = violations.size() - SHOWN;
        return more > 0 ? lines + "\n... and " + more + " more" : lines;
    }
}
