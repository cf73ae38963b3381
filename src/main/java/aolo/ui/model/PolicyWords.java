package aolo.ui.model;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabSnapshot;
import aolo.training.NamedPolicy;

/** Policies in the words of the screen: those of {@link NamedPolicy}, and two for the learned one. Any thread. */
public final class PolicyWords {
    private PolicyWords() {}

    /** As short as in tables and figures. */
    public static String title(ServingPolicy policy) {
        return policy.named().map(NamedPolicy::title).orElse("learned");
    }

    /** Who serves the watched cell, as it stands in a sentence; of a policy of a run's past, which one. */
    public static String serving(LabSnapshot snapshot) {
        return snapshot.served().map(LabSnapshot.ServedCheckpoint::words).orElseGet(() -> name(snapshot.live().policy()));
    }

    /** Who decides, as it stands in a sentence. */
    public static String name(ServingPolicy policy) {
        return policy.named().map(NamedPolicy::said).orElse("the learned policy");
    }
}
