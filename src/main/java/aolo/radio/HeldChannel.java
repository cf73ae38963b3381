package aolo.radio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plug-in's model, its gains looked at before anything is made of them. As immutable as that model; any thread. */
final class HeldChannel implements ChannelModel {
    private final String name;
    private final ChannelModel model;

    HeldChannel(String name, ChannelModel model) {
        this.name = name;
        this.model = model;
    }

    /** @throws IllegalStateException if the gain is no finite number up to the most a channel may have */
    @Override
    public void evaluate(double xMeters, double yMeters, double userHeightMeters, LargeScaleGain out) {
        model.evaluate(xMeters, yMeters, userHeightMeters, out);
        boolean sound = out.gainDb >= GainGrid.LEAST_DB && out.gainDb <= GainGrid.MOST_DB && out.gain > 0 && out.gain < 1e7
                && out.distance2dMeters >= 0;
        if (!sound) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "channel model %s: gainDb %s, gain %s, distance %s m at %s m east, %s m north; allowed -300 ... 60 dB, a"
                            + " power ratio above 0 and a distance of at least 0: a fault of the plug-in",
                    name, out.gainDb, out.gain, out.distance2dMeters, xMeters, yMeters));
        }
    }

    @Override
    public void fillGainMap(MapGrid grid, double userHeightMeters, double[] gainDb) {
        model.fillGainMap(grid, userHeightMeters, gainDb);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(List.of("channel model " + name + " of a plug-in, not TR 38.901"));
        notes.addAll(model.notes());
        return notes;
    }
}
