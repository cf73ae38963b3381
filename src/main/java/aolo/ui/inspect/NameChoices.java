package aolo.ui.inspect;

import aolo.scenario.Scenario;
import java.util.List;

/** The names a text component may take (models, accelerators, regions, traffic profiles); empty for free text. */
@FunctionalInterface
public interface NameChoices {
    List<String> of(Scenario scenario, String component);
}
