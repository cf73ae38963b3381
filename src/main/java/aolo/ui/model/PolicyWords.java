package aolo.ui.model;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.training.NamedPolicy;

/** Policies in the words of the screen: those of {@link NamedPolicy}, and two for the learned one. Any thread. */
public final class PolicyWords {
    private PolicyWords() {}

    /** As short as in tables and figures. */
    public static String title(ServingPolicy policy) {
        return policy.named().map(NamedPolicy::title).orElse("learned");
    }

    /** Who decides, as it stands in a sentence. */
    public static String name(ServingPolicy policy) {
        return policy.named().map(NamedPolicy::said).orElse("the learned policy");
    }
}
