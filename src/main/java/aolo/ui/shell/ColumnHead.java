package aolo.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The head of a table's column: words that explain themselves, and a width that goes with the size of text. FX thread. */
public final class ColumnHead {
    /** Of the table's text. */
    private static final double FONT = 0.92;

    private static final double USUAL_PIXELS = 13;

    private ColumnHead() {}

    /** @param widthInEm width of the column in sizes of the table's text */
    public static void set(TableColumn<?, ?> column, String title, String help, double widthInEm) {
        Label header = new Label(title);
        header.setTooltip(new Tooltip(help));
        header.setMinWidth(Region.USE_PREF_SIZE);
        column.setGraphic(header);
        column.setReorderable(false);
        column.setPrefWidth(widthInEm * USUAL_PIXELS);
        header.fontProperty().addListener((property, old, font) -> column.setPrefWidth(widthInEm * font.getSize() / FONT));
    }
}
