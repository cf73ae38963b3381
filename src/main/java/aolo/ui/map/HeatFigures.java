package aolo.ui.map;

import aolo.figure.Figure;
import aolo.lab.AnswerField;
import aolo.report.CellFigures;
import aolo.report.FigureSource;
import java.io.IOException;

/** The colours of the map as figures, sampled finer than on screen. Plain function; it takes a second, so not on the JavaFX thread. */
public final class HeatFigures {
    private static final int SAMPLES = 100;

    private HeatFigures() {}

    /** @throws IllegalArgumentException for what there is nowhere, in words */
    public static Figure of(FigureSource source, HeatKind kind) throws IOException {
        if (kind == HeatKind.GAIN) {
            return CellFigures.coverage(source);
        }
        AnswerField field = AnswerField.of(source.scenario(), source.assumptions(), SAMPLES)
                .orElseThrow(() -> new IllegalArgumentException("nobody asks in a cell without users; add one"));
        String who = " of the typical request of " + source.scenario().users().get(0).id()
                + " wherever it may stand, served by full service at full power, mean over the fading";
        return switch (kind) {
            case SNR -> CellFigures.field(source, "map-snr", "SNR (dB)", field.columns(), field.rows(), field.snrDb(), "Mean SNR" + who);
            case RATE -> CellFigures.field(
                    source, "map-rate", "rate (Mbit/s)", field.columns(), field.rows(), field.megabitsPerSecond(), "Downlink rate" + who);
            default -> CellFigures.field(
                    source, "map-carbon", "carbon (mgCO₂e)", field.columns(), field.rows(), field.milligrams(), "Carbon" + who);
        };
    }
}
