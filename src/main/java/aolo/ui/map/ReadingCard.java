package aolo.ui.map;

import aolo.lab.TypicalAnswer;
import aolo.report.WaterfallFigure.Part;
import aolo.ui.model.ChangeMark;
import aolo.ui.model.BillWords;
import aolo.ui.model.Readable;
import aolo.world.Bill;
import aolo.world.CarbonParts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.Node;
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
    /** A line: its name, its value, how it reads and how its change reads; those of carbon by the bill that is shown. */
    private enum Row {
        GAIN("Gain", "dB", false, true, (answer, bill) -> answer.gainDb()),
        SNR("SNR", "dB", false, true, (answer, bill) -> answer.snrDb()),
        RATE("Rate", "bit/s", false, false, (answer, bill) -> answer.rateBitsPerSecond()),
        LATENCY("Latency", "s", true, false, (answer, bill) -> answer.latencySeconds()),
        QOE("QoE", "", false, true, (answer, bill) -> answer.qoe()),
        FOOTPRINT("Footprint", "g", true, false, (answer, bill) -> answer.parts().of(bill).totalGrams()),
        RADIO(Part.RADIO),
        SERVER(Part.SERVER),
        MAKING(Part.MAKING),
        RETRANSMISSIONS(Part.RETRANSMISSIONS),
        STANDING(Part.STANDING);

        final String title;
        final String unit;
        final boolean moreIsWorse;
        final boolean byDifference;
        final ToDoubleBiFunction<TypicalAnswer, Bill> value;

        Row(Part part) {
            this("· " + part.title(), "g", true, false, (answer, bill) -> part.grams(answer.parts().of(bill)));
        }

        Row(
                String title,
                String unit,
                boolean moreIsWorse,
                boolean byDifference,
                ToDoubleBiFunction<TypicalAnswer, Bill> value) {
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

        /** Whether it tells where the user stands rather than what it costs. */
        boolean isOfPlace() {
            return this == GAIN || this == SNR || this == RATE;
        }

        String text(TypicalAnswer answer, Bill bill) {
            double number = value.applyAsDouble(answer, bill);
            return this == QOE
                    ? Readable.fixed(number, 3)
                    : unit.equals("g") ? Readable.grams(number) : Readable.withUnit(number, unit);
        }

        ChangeMark change(TypicalAnswer now, TypicalAnswer before, Bill bill) {
            double is = value.applyAsDouble(now, bill);
            double was = value.applyAsDouble(before, bill);
            if (byDifference) {
                return ChangeMark.difference(is - was, this == QOE ? 3 : 1, moreIsWorse);
            }
            if (isPart()) { // in the unit of the whole, so that the parts add up
                double whole = MILLI * before.parts().of(bill).totalGrams();
                int decimals = whole > 0 ? (int) Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(whole)))) : 3;
                return ChangeMark.difference(MILLI * (is - was), decimals, moreIsWorse);
            }
            return ChangeMark.percent(is / was, moreIsWorse);
        }
    }

    private static final double MILLI = 1000;

    /** Maps at least so wide, and so high, carry the whole card. */
    private static final double WIDE_IN_EM = 60;

    private static final double HIGH_IN_EM = 30;

    private static final double BAR_IN_EM = 5;

    private static final double SMALL_BAR_IN_EM = 3.5;

    /** Free at each end of the waterfall's scale, in parts of what it spans. */
    private static final double AIR = 0.06;

    private final Label title = new Label();
    private final Label note = new Label();
    private final Label carbonName = new Label(Row.FOOTPRINT.title);
    private final Label[] names = new Label[Row.values().length];
    private final Label[] olds = new Label[Row.values().length];
    private final Label[] values = new Label[Row.values().length];
    private final Label[] changes = new Label[Row.values().length];
    private final WaterfallBar[] bars = new WaterfallBar[Row.values().length];
    private final CardFooter footer;
    private CardReadings.Reading shown;
    private Bill bill;
    private boolean done;
    private String id = "";
    private boolean compares;
    private Point2D room = Point2D.ZERO;
    private double widest;

    /** @param actions what can be done with a change, when it is asked for */
    ReadingCard(Supplier<CardActions> actions) {
        footer = new CardFooter(
                chosen -> {
                    bill = chosen;
                    fill();
                },
                () -> actions.get().reference().run(),
                () -> actions.get().undo().run(),
                () -> shown.change().ifPresent(change -> actions.get().export().accept(change, bill)),
                () -> actions.get().close().run());
        setId("reading-card");
        getStyleClass().add("reading-card");
        title.getStyleClass().add("reading-title");
        note.getStyleClass().add("reading-note");
        note.setId("card-note");
        GridPane grid = new GridPane();
        grid.setHgap(8);
        ColumnConstraints values = right(86);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), right(0), values, right(0), new ColumnConstraints());
        for (Row row : Row.values()) {
            addRow(grid, row);
        }
        getChildren().addAll(title, grid, note, footer);
        setVisible(false);
    }

    /** A small map carries no more than what a person looks for: of a change what it costs, else how it stands. */
    private void leaveOut(Point2D map) {
        double em = title.getFont().getSize();
        boolean high = map.getY() >= HIGH_IN_EM * em;
        for (Row row : Row.values()) {
            int i = row.ordinal();
            boolean shown = high && !done || (compares ? !row.isOfPlace() : !row.isPart());
            shown &= row != Row.STANDING || compares && bill == Bill.CELL;
            shown &= row != Row.RETRANSMISSIONS || compares;
            for (Label label : new Label[] {names[i], values[i], changes[i]}) {
                show(label, shown);
            }
            show(olds[i], shown && (map.getX() >= WIDE_IN_EM * em || done && high && row == Row.FOOTPRINT));
            show(bars[i], shown && compares && (row.isPart() || row == Row.FOOTPRINT));
            bars[i].setPrefWidth((high ? BAR_IN_EM : SMALL_BAR_IN_EM) * em);
        }
        show(footer, done);
        show(note, !done || high);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
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
        bars[i] = new WaterfallBar();
        bars[i].setId("card-bar-" + key);
        grid.addRow(i, name, olds[i], values[i], changes[i], bars[i]);
    }

    /** Its size; it never grows narrower while it shows the same, else its edge would tremble with the numbers. */
    Point2D size() {
        applyCss(); // bold is wider, and a cut number is worse than none
        widest = Math.max(widest, prefWidth(-1));
        return new Point2D(widest, prefHeight(widest));
    }

    /**
     * @param map size of the map: a card that would hide much of it leaves out what matters less
     * @param isDone whether the change is made; then the card is there to be acted on
     */
    void show(CardReadings.Reading reading, Point2D map, boolean isDone) {
        boolean other = !reading.id().equals(id) || reading.before().isPresent() != compares;
        boolean same = !other && map.equals(room) && isDone == done;
        room = map;
        widest = same ? widest : 0;
        id = reading.id();
        compares = reading.before().isPresent();
        done = isDone && compares;
        bill = other || bill == null || !done ? reading.bill() : bill;
        shown = reading;
        setMouseTransparent(!done);
        fill();
    }

    private void fill() {
        leaveOut(room);
        footer.select(bill);
        title.setText(shown.title());
        note.setText(shown.note());
        String words = BillWords.name(bill);
        carbonName.setText(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        for (Row row : Row.values()) {
            int i = row.ordinal();
            values[i].setText(shortened(row, row.text(shown.now(), bill)));
            olds[i].setText(shown.before().map(before -> old(row, row.text(before, bill), values[i].getText())).orElse(""));
            Optional<ChangeMark> change = shown.before().map(before -> row.change(shown.now(), before, bill));
            changes[i].setText(change.map(mark -> row.isPart() ? mark.text() + " mg" : mark.text()).orElse(""));
            changes[i].getStyleClass().removeAll(ChangeMark.STYLES);
            change.ifPresent(mark -> changes[i].getStyleClass().addAll(mark.styles()));
        }
        shown.before().ifPresent(this::fillWaterfall);
    }

    /** On a small map mg are those of CO₂e, as everywhere on the card. */
    private String shortened(Row row, String text) {
        boolean small = done && room.getY() < HIGH_IN_EM * title.getFont().getSize();
        return small && row.unit.equals("g") ? text.replace("CO₂e", "") : text;
    }

    /** What was; where the card stays, without the unit that stands beside it already. */
    private String old(Row row, String before, String now) {
        int unit = now.indexOf(' ');
        boolean said = done && row.unit.equals("g") && unit >= 0 && before.endsWith(now.substring(unit));
        return (said ? before.substring(0, before.length() - (now.length() - unit)) : before) + " →";
    }

    /** Each part begins where the one before it ends; the whole spans from what was to what is. */
    private void fillWaterfall(TypicalAnswer before) {
        CarbonParts was = before.parts().of(bill);
        CarbonParts is = shown.now().parts().of(bill);
        double at = was.totalGrams();
        double low = Math.min(at, is.totalGrams());
        double high = Math.max(at, is.totalGrams());
        for (Part part : Part.values()) {
            at += part.grams(is) - part.grams(was);
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        double air = AIR * (high - low);
        at = was.totalGrams();
        bars[Row.FOOTPRINT.ordinal()].show(low - air, high + air, at, is.totalGrams());
        for (Part part : Part.values()) {
            double next = at + part.grams(is) - part.grams(was);
            bars[Row.valueOf(part.name()).ordinal()].show(low - air, high + air, at, next);
            at = next;
        }
    }
}
