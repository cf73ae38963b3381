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
            case RULE -> "the rule";
            case RULE_TUNED -> "the tuned rule";
            case BOUND -> "the best decision, request by request";
            case LEARNED -> "the learned policy";
        };
    }
}
