package aolo.ui.inspect;

import aolo.quantity.Quantity;
import aolo.quantity.QuantityText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A number with its unit. Enter or leaving the field takes the text. What is out of range or unreadable is red, with the
 * reason below, while it can be corrected; once the field is left it shows the value in force, and the reason stays. Esc
 * brings the old value back; the arrows step. FX thread.
 */
final class QuantityField extends HBox {
    private final TextField text = new TextField();
    private final Quantity quantity;
    private final boolean whole;
    private final DoubleConsumer onChange;
    private final Reason reason;
    private double value = Double.NaN;

    QuantityField(String name, Quantity quantity, boolean whole, DoubleConsumer onChange) {
        super(6);
        this.quantity = quantity;
        this.whole = whole;
        this.onChange = onChange;
        getStyleClass().add("quantity-field");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("field-" + name);
        text.setAccessibleText(quantity.meaning());
        text.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setPrefColumnCount(8);
        Label unit = new Label(quantity.unit().equals("1") ? "" : quantity.unit());
        unit.getStyleClass().add("unit");
        unit.setMinWidth(USE_PREF_SIZE);
        // a column of units, as wide as the text is large
        unit.fontProperty().addListener((property, old, font) -> unit.setPrefWidth(3.7 * font.getSize()));
        unit.setPrefWidth(48);
        reason = new Reason(name, this);
        getChildren().addAll(text, unit);
        text.setOnAction(event -> take());
        text.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                leave();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows a value that came from elsewhere, unless a person is typing another. */
    void show(double newValue) {
        text.setPromptText("");
        if (Double.compare(newValue, value) != 0) {
            boolean typing = text.isFocused() && !text.getText().equals(shown());
            value = newValue;
            if (!typing) {
                restore();
            }
        }
    }

    /** Shows that several users differ; what is typed is written to all of them. */
    void showVarious() {
        if (!text.isFocused() || text.getText().equals(shown())) {
            value = Double.NaN;
            text.setPromptText(ValueEditor.VARIOUS);
            restore();
        }
    }

    private String shown() {
        return Double.isNaN(value) ? "" : format(value);
    }

    private void restore() {
        text.setText(shown());
        error("");
    }

    /** The field with the room for its reason. */
    Reason withReason() {
        return reason;
    }

    private void leave() {
        take();
        if (!text.getText().equals(shown())) {
            text.setText(shown());
            Reason.mark(text, false); // the reason stays: it tells what became of the text
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            restore();
            text.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            step(event.getCode() == KeyCode.UP ? 1 : -1, event.isShiftDown());
            event.consume();
        }
    }

    private void step(int direction, boolean large) {
        if (Double.isNaN(value)) {
            return; // from where, if several users differ?
        }
        double size = whole ? 1 : Math.pow(10, Math.floor(Math.log10(Math.max(1e-6, Math.abs(value)))) - 1);
        double next = value + direction * (whole ? 1 : size) * (large ? 10 : 1);
        double kept = Math.max(quantity.min(), Math.min(quantity.max(), next));
        text.setText(format(Double.parseDouble(String.format(Locale.ROOT, "%.9g", kept))));
        take();
    }

    private void take() {
        if (text.getText().equals(shown())) {
            Reason.mark(text, false);
            return;
        }
        try {
            double number = QuantityText.parse(text.getText(), quantity.unit());
            String complaint = complaint(number);
            if (complaint != null) {
                error(complaint);
                return;
            }
            value = number;
            restore();
            onChange.accept(number);
        } catch (IllegalArgumentException e) {
            error(e.getMessage());
        }
    }

    private String complaint(double number) {
        if (!(number >= quantity.min() && number <= quantity.max())) {
            return format(number) + " is outside " + format(quantity.min()) + " to "
                    + format(quantity.max()) + " " + quantity.unit();
        }
        return whole && number != Math.rint(number) ? "a whole number is needed" : null;
    }

    private void error(String message) {
        Reason.mark(text, !message.isEmpty());
        reason.say(message);
    }

    /** As written into a field: no exponent, no trailing zeros, a decimal point in every locale. */
    static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return BigDecimal.valueOf(Double.parseDouble(String.format(Locale.ROOT, "%.11e", value)))
                .stripTrailingZeros()
                .toPlainString();
    }
}
