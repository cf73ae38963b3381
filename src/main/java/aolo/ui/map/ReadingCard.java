package aolo.ui.map;

import aolo.lab.TypicalAnswer;
import aolo.ui.model.ChangeMark;
import aolo.ui.model.BillWords;
import aolo.ui.model.Readable;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The numbers of one thing beside it: of a user its typical answer, of station and server the mean over the users. Where an
 * edit is asked about also what they were, and how they change: by sign, shape and colour. FX thread.
 */
final class ReadingCard extends VBox {
    /** A line: its name, its value, how it reads and how its change reads. */
    private enum Row {
        GAIN("Gain", "dB", false, true, TypicalAnswer::gainDb),
        SNR("SNR", "dB", false, true, TypicalAnswer::snrDb),
        RATE("Rate", "bit/s", false, false, TypicalAnswer::rateBitsPerSecond),
        LATENCY("Latency", "s", true, false, TypicalAnswer::latencySeconds),
        QOE("QoE", "", false, true, TypicalAnswer::qoe),
        FOOTPRINT("Footprint", "g", true, false, TypicalAnswer::carbonGrams),
        RADIO("· radio", "g", true, false, TypicalAnswer::radioGrams),
        SERVER("· server", "g", true, false, TypicalAnswer::serverGrams),
        MAKING("· making", "g", true, false, TypicalAnswer::makingGrams);

        final String title;
        final String unit;
        final boolean moreIsWorse;
        final boolean byDifference;
        final ToDoubleFunction<TypicalAnswer> value;

        Row(String title, String unit, boolean moreIsWorse, boolean byDifference, ToDoubleFunction<TypicalAnswer> value) {
            this.title = title;
            this.unit = unit;
            this.moreIsWorse = moreIsWorse;
            this.byDifference = byDifference;
            this.value = value;
        }

        /** Whether it is a part of the footprint. */
        boolean isPart() {
            return title.startsWith("·");
        }

        String text(TypicalAnswer answer) {
            double number = value.applyAsDouble(answer);
            return this == QOE
                    ? Readable.fixed(number, 3)
                    : unit.equals("g") ? Readable.grams(number) : Readable.withUnit(number, unit);
        }

        ChangeMark change(TypicalAnswer now, TypicalAnswer before) {
            double is = value.applyAsDouble(now);
            double was = value.applyAsDouble(before);
            if (byDifference) {
                return ChangeMark.difference(is - was, this == QOE ? 3 : 1, moreIsWorse);
            }
            if (isPart()) { // its part of the whole change, so that the parts add up
                double whole = before.carbonGrams();
                return ChangeMark.percent(1 + (is - was) / whole, moreIsWorse);
            }
            return ChangeMark.percent(is / was, moreIsWorse);
        }
    }

    /** Maps at least so wide, and so high, carry the whole card. */
    private static final double WIDE_IN_EM = 60;

    private static final double HIGH_IN_EM = 30;

    private final Label title = new Label();
    private final Label note = new Label();
    private final Label carbonName = new Label(Row.FOOTPRINT.title);
    private final Label[] names = new Label[Row.values().length];
    private final Label[] olds = new Label[Row.values().length];
    private final Label[] values = new Label[Row.values().length];
    private final Label[] changes = new Label[Row.values().length];
    private String id = "";
    private boolean compares;
    private Point2D room = Point2D.ZERO;
    private double widest;

    ReadingCard() {
        setId("reading-card");
        getStyleClass().add("reading-card");
        title.getStyleClass().add("reading-title");
        note.getStyleClass().add("reading-note");
        note.setId("card-note");
        GridPane grid = new GridPane();
        grid.setHgap(8);
        ColumnConstraints values = right(86);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), right(0), values, right(0));
        for (Row row : Row.values()) {
            addRow(grid, row);
        }
        getChildren().addAll(title, grid, note);
        setVisible(false);
    }

    private void leaveOut(Point2D map) {
        double em = title.getFont().getSize();
        for (Row row : Row.values()) {
            int i = row.ordinal();
            boolean shown = !row.isPart() || map.getY() >= HIGH_IN_EM * em;
            for (Label label : new Label[] {names[i], values[i], changes[i]}) {
                show(label, shown);
            }
            show(olds[i], shown && map.getX() >= WIDE_IN_EM * em);
        }
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    private static ColumnConstraints right(double minWidth) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(minWidth);
        column.setHgrow(minWidth > 0 ? Priority.ALWAYS : Priority.NEVER);
        return column;
    }

    private void addRow(GridPane grid, Row row) {
        int i = row.ordinal();
        String key = row.name().toLowerCase(Locale.ROOT);
        Label name = row == Row.FOOTPRINT ? carbonName : new Label(row.title);
        names[i] = name;
        name.getStyleClass().add("reading-name");
        olds[i] = new Label();
        olds[i].setId("card-old-" + key);
        olds[i].getStyleClass().add("reading-name");
        values[i] = new Label();
        values[i].setId("card-" + key);
        changes[i] = new Label();
        changes[i].setId("card-change-" + key);
        for (Label label : new Label[] {name, olds[i], values[i], changes[i]}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        if (row == Row.FOOTPRINT) {
            values[i].getStyleClass().add("reading-title");
        }
        grid.addRow(i, name, olds[i], values[i], changes[i]);
    }

    /** Its size; it never grows narrower while it shows the same, else its edge would tremble with the numbers. */
    Point2D size() {
        applyCss(); // bold is wider, and a cut number is worse than none
        widest = Math.max(widest, prefWidth(-1));
        return new Point2D(widest, prefHeight(widest));
    }

    /** @param map size of the map: a card that would hide much of it leaves out what was, and the footprint's parts */
    void show(CardReadings.Reading reading, Point2D map) {
        leaveOut(map);
        boolean same = reading.id().equals(id) && reading.before().isPresent() == compares && map.equals(room);
        room = map;
        widest = same ? widest : 0;
        id = reading.id();
        compares = reading.before().isPresent();
        title.setText(reading.title());
        note.setText(reading.note());
        String bill = BillWords.name(reading.bill());
        carbonName.setText(Character.toUpperCase(bill.charAt(0)) + bill.substring(1));
        for (Row row : Row.values()) {
            int i = row.ordinal();
            values[i].setText(row.text(reading.now()));
            olds[i].setText(reading.before().map(row::text).map(text -> text + " →").orElse(""));
            Optional<ChangeMark> change = reading.before().map(before -> row.change(reading.now(), before));
            changes[i].setText(change.map(ChangeMark::text).orElse(""));
            changes[i].getStyleClass().removeAll(ChangeMark.STYLES);
            change.ifPresent(mark -> changes[i].getStyleClass().addAll(mark.styles()));
        }
    }
}
