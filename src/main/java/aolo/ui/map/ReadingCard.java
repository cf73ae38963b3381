package aolo.ui.map;

import aolo.lab.LabSnapshot.UserView;
import aolo.ui.model.Readable;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The reading of one user beside it; while dragging, the change from the old place as well. FX thread. */
final class ReadingCard extends VBox {
    private static final String[] NAMES = {"Gain", "SNR", "Rate", "Latency", "QoE", "Carbon"};
    private final Label title = new Label();
    private final Label[] values = new Label[NAMES.length];
    private final Label[] changes = new Label[NAMES.length];
    private String id = "";
    private boolean compares;
    private double widest;

    ReadingCard() {
        setId("reading-card");
        getStyleClass().add("reading-card");
        title.getStyleClass().add("reading-title");
        GridPane grid = new GridPane();
        grid.setHgap(8);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setMinWidth(92);
        ColumnConstraints last = new ColumnConstraints();
        last.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), right, last);
        for (int i = 0; i < NAMES.length; i++) {
            Label name = new Label(NAMES[i]);
            name.getStyleClass().add("reading-name");
            values[i] = new Label();
            values[i].setId("card-" + NAMES[i].toLowerCase(java.util.Locale.ROOT));
            changes[i] = new Label();
            changes[i].getStyleClass().add("reading-change");
            grid.addRow(i, name, values[i], changes[i]);
        }
        getChildren().addAll(title, grid);
        setVisible(false);
    }

    /** Its size; it never grows narrower while it shows the same, else its edge would tremble with the numbers. */
    Point2D size() {
        widest = Math.max(widest, prefWidth(-1));
        return new Point2D(widest, prefHeight(widest));
    }

    void show(UserView now, Optional<UserView> before) {
        boolean same = now.id().equals(id) && before.isPresent() == compares;
        widest = same ? widest : 0;
        id = now.id();
        compares = before.isPresent();
        title.setText(now.id() + "   " + Readable.plain(now.distanceMeters()) + " m, "
                + (now.lineOfSight() ? "in sight" : "no line of sight"));
        values[0].setText(Readable.withUnit(now.gainDb(), "dB"));
        values[1].setText(Readable.withUnit(now.snrDb(), "dB"));
        values[2].setText(Readable.withUnit(now.rateBitsPerSecond(), "bit/s"));
        values[3].setText(Readable.withUnit(now.latencySeconds(), "s"));
        values[4].setText(Readable.fixed(now.qoe(), 3));
        values[5].setText(Readable.grams(now.carbonGrams()));
        changes[0].setText(before.map(old -> signed(now.gainDb() - old.gainDb(), 1)).orElse(""));
        changes[1].setText(before.map(old -> signed(now.snrDb() - old.snrDb(), 1)).orElse(""));
        changes[2].setText(before.map(old -> percent(now.rateBitsPerSecond(), old.rateBitsPerSecond())).orElse(""));
        changes[3].setText(before.map(old -> percent(now.latencySeconds(), old.latencySeconds())).orElse(""));
        changes[4].setText(before.map(old -> signed(now.qoe() - old.qoe(), 3)).orElse(""));
        changes[5].setText(before.map(old -> percent(now.carbonGrams(), old.carbonGrams())).orElse(""));
    }

    private static String signed(double change, int decimals) {
        return (change >= 0 ? "+" : "") + Readable.fixed(change, decimals);
    }

    private static String percent(double now, double before) {
        return before == 0 ? "" : signed(100 * (now / before - 1), 1) + " %";
    }
}
