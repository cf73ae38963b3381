package aolo.ui.spikes;

import aolo.lab.SilenceView;
import aolo.lab.SilenceView.Neuron;
import aolo.rl.SpikeRecord;
import aolo.ui.model.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Which neurons are silent and what that changes, below the raster; nothing while none is. FX thread. */
final class SilenceNote extends HBox {
    private static final int MOST_NAMED = 6;

    private final Label words = new Label();
    private final Tooltip all = new Tooltip();

    SilenceNote(Runnable unsilenceAll) {
        super(6);
        setId("silence");
        getStyleClass().add("silence-note");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("silence-words");
        words.setTooltip(all);
        Button back = new Button("Unsilence all");
        back.setId("silence-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setFocusTraversable(false);
        back.setOnAction(event -> unsilenceAll.run());
        getChildren().addAll(back, words);
        setVisible(false);
    }

    void show(Optional<SilenceView> silence, Optional<SpikeRecord> spikes) {
        boolean some = silence.isPresent() && spikes.isPresent();
        if (some != isVisible()) {
            setVisible(some);
            getParent().requestLayout();
        }
        if (some) {
            String text = text(silence.get(), spikes.get());
            if (!text.equals(words.getText())) {
                words.setText(text);
                all.setText(names(silence.get(), spikes.get(), Integer.MAX_VALUE) + "\n" + effect(silence.get()));
            }
        }
    }

    double roomBelow(double width) {
        return isVisible() ? prefHeight(width) : 0;
    }

    private static String text(SilenceView silence, SpikeRecord spikes) {
        return silence.neurons().size() + " silent (" + names(silence, spikes, MOST_NAMED) + "): " + effect(silence);
    }

    /** On the same requests, so that the difference is the neurons' alone. */
    private static String effect(SilenceView silence) {
        if (silence.requests() == 0) {
            return "no request yet";
        }
        return Readable.grams(silence.silencedGrams()) + " instead of " + Readable.grams(silence.wholeGrams()) + ", "
                + Readable.fixed(silence.silencedBrokenPercent(), 1) + " % missed instead of "
                + Readable.fixed(silence.wholeBrokenPercent(), 1) + " %, on the same " + silence.requests() + " requests";
    }

    private static String names(SilenceView silence, SpikeRecord spikes, int most) {
        Map<Integer, List<String>> byLayer = new TreeMap<>();
        int named = 0;
        for (Neuron neuron : silence.neurons()) {
            if (named++ < most) {
                byLayer.computeIfAbsent(neuron.layer(), layer -> new ArrayList<>()).add(Integer.toString(neuron.neuron() + 1));
            }
        }
        List<String> parts = new ArrayList<>();
        byLayer.forEach((layer, numbers) -> parts.add(spikes.layerName(layer) + " " + String.join(", ", numbers)));
        return String.join("; ", parts) + (named > most ? " …" : "");
    }
}
