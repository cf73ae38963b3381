package aolo.ui.inspect;

import aolo.scenario.Records;
import aolo.scenario.Scenario;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the inspector's values are compared with, and may go back to. FX thread.
 *
 * @param opened the scenario as it was opened or saved last
 * @param fresh a new scenario, whose values are the defaults
 */
public record Baselines(Supplier<Scenario> opened, Supplier<Scenario> fresh) {
    /** A component of a part as it was opened; empty if there was no such part. */
    Optional<Object> opened(String id, String component) {
        return ScenePart.find(opened.get(), id).map(part -> Records.get(part.value(), component));
    }

    /** The default of a component of a part of some scenario: that of the part of its kind in a new one. */
    Optional<Object> fresh(Scenario scenario, String id, String component) {
        Scenario other = fresh.get();
        String alike = id;
        if (id.equals(scenario.station().id())) {
            alike = other.station().id();
        } else if (id.equals(scenario.server().id())) {
            alike = other.server().id();
        } else if (id.startsWith("#traffic:")) {
            alike = ScenePart.trafficId(other.traffic().get(0).id());
        } else if (!id.startsWith("#")) {
            alike = other.users().get(0).id();
        }
        boolean own = component.equals("id") || component.equals("xMeters") || component.equals("yMeters");
        return own ? Optional.empty() : ScenePart.find(other, alike).map(part -> Records.get(part.value(), component));
    }
}
