package aolo.ui.model;

import aolo.lab.LabCommand.ServingPolicy;

/** Policies in the words of the screen. Any thread. */
public final class PolicyWords {
    private PolicyWords() {}

    /** Who decides, as it stands in a sentence. */
    public static String name(ServingPolicy policy) {
        return switch (policy) {
            case FULL -> "full service";
            case FIXED -> "half answers at a quarter of the power";
            case RANDOM -> "random decisions";
            case BOUND -> "the best possible decision";
            case LEARNED -> "the learned policy";
        };
    }
}
