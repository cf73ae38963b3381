package aolo.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.training.NamedPolicy;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyWordsTest {
    @Test
    void theWindowCallsPoliciesAsTablesAndFiguresDoAndNoTwoAlike() {
        Set<String> titles = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (ServingPolicy policy : ServingPolicy.values()) {
            assertThat(titles.add(PolicyWords.title(policy))).isTrue();
            assertThat(names.add(PolicyWords.name(policy))).isTrue();
            if (policy != ServingPolicy.LEARNED) {
                assertThat(PolicyWords.title(policy)).isEqualTo(NamedPolicy.valueOf(policy.name()).title());
            }
        }
    }
}
