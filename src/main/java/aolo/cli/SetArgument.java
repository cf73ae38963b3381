package aolo.cli;

import aolo.training.LearnerSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code --set KEY=VALUE}, any number of times. */
final class SetArgument {
    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = {
                "A setting of the learner (learner.discount=0.9) or a parameter of the scenario (station.bandwidthMhz=20;",
                "traffic.minQoe=0.8 in every profile, users.0.speedKmh=3 of one user). May be given again."
            })
    List<String> words = new ArrayList<>();

    /** By key, in the order given; throws {@link BadInput} for what is no setting, or one given twice. */
    Map<String, String> all() {
        return parsed(words);
    }

    /** Those of the learner. */
    Map<String, String> ofLearner() {
        Map<String, String> part = all();
        part.keySet().removeIf(key -> !key.startsWith(LearnerSettings.PREFIX));
        return part;
    }

    /** Those of the scenario. */
    Map<String, String> ofScenario() {
        Map<String, String> part = all();
        part.keySet().removeIf(key -> key.startsWith(LearnerSettings.PREFIX));
        return part;
    }

    static Map<String, String> parsed(List<String> words) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1 || equals == word.length() - 1) {
                throw new BadInput("--set " + word + " is not of the form KEY=VALUE, such as learner.discount=0.9");
            }
            String key = word.substring(0, equals).strip();
            if (settings.putIfAbsent(key, word.substring(equals + 1).strip()) != null) {
                throw new BadInput("--set " + key + " is given twice");
            }
        }
        return settings;
    }
}
