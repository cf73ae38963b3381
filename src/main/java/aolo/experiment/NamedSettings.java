package aolo.experiment;

import aolo.border.SafeText;
import aolo.quantity.Assumptions;
import aolo.rl.Algorithm;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioWriter;
import aolo.scenario.SettingKey;
import aolo.scenario.SettingKeys;
import aolo.scenario.Violation;
import aolo.training.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settings of scenario and learner by name, as studies sweep them and {@code --set} takes them: keys of a learner begin with
 * {@code learner.}, all others are the scenario's. What is set is as strictly checked as in a file. Immutable; any thread.
 */
public final class NamedSettings {
    /** How keys of a learner begin. */
    public static final String LEARNER = "learner.";

    private final SettingKeys<Scenario> ofScenario = SettingKeys.ofScenario();
    private final SettingKeys<LearnerParameters> ofLearner = SettingKeys.ofLearner();
    private final ScenarioReader reader;

    public NamedSettings(Assumptions assumptions) {
        reader = new ScenarioReader(assumptions);
    }

    /** All settings, the scenario's first. */
    public List<SettingKey> all() {
        return Stream.concat(ofScenario.all().stream(), ofLearner.all().stream()).toList();
    }

    /**
     * The setting of a name.
     *
     * @throws IllegalArgumentException in words, with a suggestion
     */
    public SettingKey key(String name) {
        List<SettingKey> all = all();
        return all.stream().filter(key -> key.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        SettingKeys.unknown(name, all.stream().map(SettingKey::name).toList())));
    }

    /**
     * Words such as {@code learner.discount=0.9}: names to the text after the equals sign, in their order.
     *
     * @throws IllegalArgumentException in words: not of this form, an unknown name, a name given twice
     */
    public Map<String, String> split(List<String> words) {
        Map<String, String> split = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1 || equals == word.length() - 1) {
                throw new IllegalArgumentException(SafeText.quoted(word) + " is not of the form key=value");
            }
            String name = key(word.substring(0, equals).strip()).name();
            if (split.putIfAbsent(name, word.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException(name + " is given twice");
            }
        }
        return split;
    }

    /**
     * A scenario with the scenario's ones among some settings changed.
     *
     * @throws IllegalArgumentException with everything that is wrong with the changed scenario
     */
    public Scenario applied(Scenario scenario, Map<String, String> settings) {
        Scenario changed = scenario;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (!setting.getKey().startsWith(LEARNER)) {
                changed = ofScenario.with(changed, setting.getKey(), setting.getValue());
            }
        }
        return changed.equals(scenario) ? scenario : checked(changed, settings);
    }

    private Scenario checked(Scenario changed, Map<String, String> settings) {
        try {
            return reader.readEdited(changed.name(), ScenarioWriter.bytes(changed));
        } catch (ScenarioException e) {
            String set = settings.entrySet().stream().map(s -> s.getKey() + "=" + s.getValue()).collect(Collectors.joining(", "));
            String wrong = e.violations().stream().map(NamedSettings::words).collect(Collectors.joining("; "));
            throw new IllegalArgumentException(changed.name() + " with " + set + ": " + wrong, e);
        }
    }

    /** Without file and line: the text was made here and no person has seen it. */
    private static String words(Violation violation) {
        return violation.key() + ": " + violation.problem();
    }

    /**
     * A learner's settings in a scenario: its defaults, what the scenario asks of them, and the learner's ones among some settings,
     * which so have the last word.
     *
     * @throws IllegalArgumentException in words
     */
    public LearnerParameters learner(Algorithm algorithm, Scenario scenario, Map<String, String> settings) {
        LearnerParameters learner = TrainingPlan.of(algorithm, 1, 0).facing(scenario).learner();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (setting.getKey().startsWith(LEARNER)) {
                learner = ofLearner.with(learner, setting.getKey(), setting.getValue());
            }
        }
        return learner;
    }

    /** The value a setting of a scenario or learner has, as text; empty for a learner's where there is no learner. */
    public String text(Scenario scenario, Optional<LearnerParameters> learner, String key) {
        if (!key.startsWith(LEARNER)) {
            return ofScenario.text(scenario, key);
        }
        return learner.map(parameters -> ofLearner.text(parameters, key)).orElse("");
    }

    /**
     * What is wrong with a setting's value by itself, in words; empty for nothing.
     *
     * @param scenario one it is meant for; without one, a scenario's setting is not looked at
     */
    public Optional<String> fault(Optional<Scenario> scenario, String key, String value) {
        try {
            if (key.startsWith(LEARNER)) {
                ofLearner.with(LearnerParameters.defaults(Algorithm.SDRL), key, value);
            } else {
                scenario.ifPresent(each -> ofScenario.with(each, key, value));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }
}
