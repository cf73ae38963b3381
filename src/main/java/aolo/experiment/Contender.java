package aolo.experiment;

import aolo.border.SafeText;
import aolo.quantity.Suggestion;
import aolo.rl.Algorithm;
import aolo.training.NamedPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who takes part in a study: a learner with some settings of its own, or a policy that needs no learning. Immutable.
 *
 * @param name in tables, one of a kind in its study
 * @param algorithm of a learner
 * @param policy that needs no learning; one of the two is present
 * @param settings of the learner, by key ({@code learner.discount}); a policy has none
 */
public record Contender(
        String name, Optional<Algorithm> algorithm, Optional<NamedPolicy> policy, Map<String, String> settings) {
    public Contender {
        settings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settings));
        if (algorithm.isPresent() == policy.isPresent()) {
            throw new IllegalArgumentException("either a learner or a policy");
        }
        if (policy.isPresent() && !settings.isEmpty()) {
            throw new IllegalArgumentException(name + " does not learn and has no settings to set");
        }
    }

    /**
     * A learner or policy with its own name and settings.
     *
     * @throws IllegalArgumentException in words, with a suggestion
     */
    public static Contender of(String key) {
        return of(key, key, Map.of());
    }

    /** The same under another name and with other settings. */
    public static Contender of(String name, String key, Map<String, String> settings) {
        Optional<Algorithm> algorithm =
                Arrays.stream(Algorithm.values()).filter(each -> each.key().equals(key)).findFirst();
        Optional<NamedPolicy> policy =
                Arrays.stream(NamedPolicy.values()).filter(each -> each.key().equals(key)).findFirst();
        if (algorithm.isEmpty() && policy.isEmpty()) {
            throw new IllegalArgumentException(SafeText.quoted(key) + " is neither a learner nor a policy: "
                    + String.join(", ", keys()) + Suggestion.didYouMean(key, keys()));
        }
        return new Contender(name, algorithm, policy, settings);
    }

    /** Keys of all learners, then of all policies. */
    public static List<String> keys() {
        return Stream.concat(
                        Arrays.stream(Algorithm.values()).map(Algorithm::key),
                        Arrays.stream(NamedPolicy.values()).map(NamedPolicy::key))
                .toList();
    }

    /** Whether it learns, and so has seeds and budgets. */
    public boolean learns() {
        return algorithm.isPresent();
    }

    /** The key of its learner or policy. */
    public String key() {
        return algorithm.map(Algorithm::key).orElseGet(() -> policy.orElseThrow().key());
    }
}
