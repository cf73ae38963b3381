package aolo.llm;

import aolo.quantity.Assumption;
import aolo.quantity.Assumptions;
import aolo.quantity.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The language models and accelerators the assumption data describe, by the names scenarios use. Immutable; any thread.
 */
public final class Catalogue {
    private static final String MODEL = "llm.model.";
    private static final String ACCELERATOR = "llm.accelerator.";

    private final Assumptions assumptions;
    private final List<String> modelNames;
    private final List<String> acceleratorNames;

    public Catalogue(Assumptions assumptions) {
        this.assumptions = assumptions;
        modelNames = names(assumptions, MODEL);
        acceleratorNames = names(assumptions, ACCELERATOR);
    }

    /** Names of all models, sorted. */
    public List<String> modelNames() {
        return modelNames;
    }

    /** Names of all accelerators, sorted. */
    public List<String> acceleratorNames() {
        return acceleratorNames;
    }

    /** The model of this name; an unknown name throws {@link IllegalArgumentException} that lists the legal ones. */
    public LanguageModel model(String name) {
        requireKnown("model", name, modelNames);
        String key = MODEL + name + ".";
        return new LanguageModel(
                name,
                1e9 * value(key, "totalParametersBillions"),
                1e9 * value(key, "activeParametersBillions"),
                value(key, "weightBytesPerParameter"),
                value(key, "kvBytesPerToken"),
                new MeasuredFit(
                        (int) value(key, "measuredGpus"),
                        value(key, "e0JoulesPerToken"),
                        value(key, "e1JoulesPerToken"),
                        1e-3 * value(key, "l0Milliseconds"),
                        1e-3 * value(key, "l1MillisecondsPerRequest")));
    }

    /** The accelerator of this name; an unknown one throws {@link IllegalArgumentException} that lists the legal ones. */
    public Accelerator accelerator(String name) {
        requireKnown("accelerator", name, acceleratorNames);
        String key = ACCELERATOR + name + ".";
        return new Accelerator(
                name,
                1e9 * value(key, "memoryGigabytes"),
                1e9 * value(key, "bandwidthGigabytesPerSecond"),
                1e12 * value(key, "fp16Teraflops"),
                value(key, "tdpWatts"));
    }

    private double value(String prefix, String field) {
        return assumptions.value(prefix + field);
    }

    private static void requireKnown(String what, String name, List<String> legal) {
        if (!legal.contains(name)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "unknown %s \"%s\"%s legal: %s",
                    what, name, Suggestion.didYouMean(String.valueOf(name), legal), String.join(", ", legal)));
        }
    }

    /** A key is prefix, name, dot, field; the name itself may hold dots. */
    private static List<String> names(Assumptions assumptions, String prefix) {
        TreeSet<String> names = new TreeSet<>();
        for (Assumption a : assumptions.all()) {
            if (a.key().startsWith(prefix)) {
                names.add(a.key().substring(prefix.length(), a.key().lastIndexOf('.')));
            }
        }
        return List.copyOf(new ArrayList<>(names));
    }
}
