package aolo.experiment;

import aolo.border.SafeText;
import aolo.quantity.Assumptions;
import aolo.quantity.Suggestion;
import aolo.rl.Algorithm;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioSettings;
import aolo.scenario.SettingKey;
import aolo.scenario.SettingKeys;
import aolo.training.LearnerSettings;
import aolo.training.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settings of scenario and learner by name, as studies sweep them: keys of a learner begin with {@code learner.}, all others are
 * the scenario's. They are set as {@code train --set} sets them. Immutable; any thread.
 */
public final class NamedSettings {
    private final SettingKeys ofScenario = new SettingKeys(Scenario.class, "");
    private final SettingKeys ofLearner = new SettingKeys(LearnerParameters.class, LearnerSettings.PREFIX);
    private final ScenarioReader reader;

    public NamedSettings(Assumptions assumptions) {
        reader = new ScenarioReader(assumptions);
    }

    /** Whether a key is a learner's. */
    static boolean ofLearner(String key) {
        return key.startsWith(LearnerSettings.PREFIX);
    }

    /** All settings, the scenario's first. */
    public List<SettingKey> all() {
        return Stream.concat(ofScenario.all().stream(), ofLearner.all().stream()).toList();
    }

    /**
     * The setting of a key.
     *
     * @throws IllegalArgumentException in words, with a suggestion
     */
    SettingKey key(String key) {
        return (ofLearner(key) ? ofLearner : ofScenario).of(key)
                .orElseThrow(() -> new IllegalArgumentException("there is no setting " + SafeText.quoted(key) + hint(key)));
    }

    private String hint(String key) {
        List<String> legal = all().stream().map(SettingKey::name).toList();
        String near = Suggestion.didYouMean(ScenarioSettings.withoutPlaces(key), legal);
        // who forgets the section means the key that ends alike
        String last = "." + key.substring(key.lastIndexOf('.') + 1);
        String alike = legal.stream().filter(each -> each.endsWith(last)).limit(3)
                .map(each -> '"' + each + '"').collect(Collectors.joining(" or "));
        return !near.isEmpty() ? near
                : alike.isEmpty() ? "; \"aolo-lab study keys\" lists all" : "; did you mean " + alike + "?";
    }

    /**
     * A scenario with the scenario's ones among some settings changed.
     *
     * @throws IllegalArgumentException with everything that is wrong with the changed scenario
     */
    Scenario applied(Scenario scenario, Map<String, String> settings) {
        try {
            return ScenarioSettings.with(scenario, part(settings, false), reader);
        } catch (ScenarioException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * A learner's settings in a scenario: its defaults, what the scenario asks of them, and the learner's ones among some settings,
     * which so have the last word.
     *
     * @throws IllegalArgumentException in words
     */
    LearnerParameters learner(Algorithm algorithm, Scenario scenario, Map<String, String> settings) {
        return TrainingPlan.of(algorithm, 1, 0).with(part(settings, true), scenario).learner();
    }

    private static Map<String, String> part(Map<String, String> settings, boolean learners) {
        Map<String, String> part = new LinkedHashMap<>(settings);
        part.keySet().removeIf(key -> ofLearner(key) != learners);
        return part;
    }

    /** The value a setting of a scenario or learner has, as text; empty for a learner's where there is no learner. */
    String text(Scenario scenario, Optional<LearnerParameters> learner, String key) {
        return ofLearner(key)
                ? learner.map(parameters -> ofLearner.text(parameters, key)).orElse("")
                : ofScenario.text(scenario, key);
    }

    /**
     * What is wrong with a setting's value by itself, in words; empty for nothing.
     *
     * @param scenario one it is meant for; without one, a scenario's setting is not looked at
     */
    Optional<String> fault(Optional<Scenario> scenario, String key, String value) {
        try {
            if (ofLearner(key)) {
                LearnerSettings.with(LearnerParameters.defaults(Algorithm.SDRL), key, value);
            } else {
                scenario.ifPresent(each -> applied(each, Map.of(key, value)));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }
}
