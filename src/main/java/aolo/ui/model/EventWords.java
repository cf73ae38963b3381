package aolo.ui.model;

import aolo.lab.LabEvent;

/** What happened to the watched cell, in the words of the screen. Any thread. */
public final class EventWords {
    private EventWords() {}

    /** A word or two, for a flag in a chart. */
    public static String label(LabEvent event) {
        return switch (event.kind()) {
            case TRAINING_BEGAN -> "train";
            case TRAINING_ENDED -> "trained";
            case POLICY -> PolicyWords.title(event.policy());
            case EDITED -> "edit";
        };
    }

    /** What happened, for who asks. */
    public static String meaning(LabEvent event) {
        return switch (event.kind()) {
            case TRAINING_BEGAN -> "a training began";
            case TRAINING_ENDED -> "the training ended";
            case POLICY -> "served by " + (event.what().isEmpty() ? PolicyWords.name(event.policy()) : event.what()) + " from here";
            case EDITED -> "edited: " + event.what();
        };
    }
}
