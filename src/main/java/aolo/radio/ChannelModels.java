package aolo.radio;

import aolo.border.SafeText;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.quantity.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The channel models that plug-ins bring, found anew at each question on the class path (and by the thread's context class loader).
 * Plain functions, any thread; opens jars.
 */
public final class ChannelModels {
    private static final String LEGAL_NAME = "[A-Za-z0-9-]{1,40}";

    private ChannelModels() {}

    /** Names of all that are there, sorted. */
    public static List<String> names() {
        return new ArrayList<>(all().keySet());
    }

    /**
     * The provider of a name.
     *
     * @throws IllegalArgumentException if there is none, with those there are and what to do
     */
    public static ChannelModelProvider named(String name) {
        TreeMap<String, ChannelModelProvider> all = all();
        ChannelModelProvider found = all.get(name);
        if (found == null) {
            String known = all.isEmpty() ? "none is there" : "known: " + String.join(", ", all.keySet());
            throw new IllegalArgumentException("no channel model " + SafeText.quoted(name) + "; " + known
                    + Suggestion.didYouMean(name, all.keySet())
                    + "; start the program with --plugins DIR, the folder of the jar that brings it, or leave the key out");
        }
        return found;
    }

    /** The model of a name for one station, held to what a model promises. */
    public static ChannelModel create(
            String name,
            StationParameters station,
            ChannelParameters channel,
            Assumptions assumptions,
            RandomStreams streams) {
        return new HeldChannel(name, named(name).create(station, channel, assumptions, streams));
    }

    private static TreeMap<String, ChannelModelProvider> all() {
        TreeMap<String, ChannelModelProvider> all = new TreeMap<>();
        try {
            for (ChannelModelProvider each : ServiceLoader.load(ChannelModelProvider.class)) {
                String name = each.name();
                ChannelModelProvider other = all.put(name, each);
                if (!name.matches(LEGAL_NAME) || other != null) {
                    throw new IllegalArgumentException("the plug-in class " + each.getClass().getName() + " calls its channel model "
                            + SafeText.quoted(name) + (other == null
                                    ? "; a name has 1 to 40 letters, digits and dashes"
                                    : ", as " + other.getClass().getName() + " does; remove one of the jars"));
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException("a plug-in cannot be loaded: " + SafeText.line(String.valueOf(e.getMessage())), e);
        }
        return all;
    }
}
