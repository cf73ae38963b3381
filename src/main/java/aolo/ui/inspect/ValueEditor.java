package aolo.ui.inspect;

import aolo.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/**
 * The control that edits one component, chosen by its type.
 *
 * @param node the control
 * @param shown puts a value into the control without telling anybody
 * @param various shows that several users differ, and no value
 * @param refused says below the control why a value was not taken
 */
record ValueEditor(Node node, Consumer<Object> shown, Runnable various, Consumer<String> refused) {
    /** What stands where several users differ. */
    static final String VARIOUS = "various";

    /** A control with the reason below it. */
    private static ValueEditor of(String name, Node control, Consumer<Object> shown, Runnable various) {
        Reason reason = new Reason(name, control);
        return new ValueEditor(
                reason,
                value -> {
                    shown.accept(value);
                    reason.say("");
                },
                various,
                reason::say);
    }


    void show(Object value) {
        shown.accept(value);
    }

    /** The control for an item; {@code choices} are the values allowed where it is a free text with known names. */
    static ValueEditor of(RecordItem item, List<String> choices) {
        Class<?> type = item.getType();
        String name = item.component().getName();
        if (item.quantity().isPresent()) {
            return number(item, name, type, item.quantity().get());
        }
        if (type.isEnum()) {
            return combo(name, List.of(type.getEnumConstants()), item::setValue);
        }
        if (type == boolean.class) {
            return check(name, item::setValue);
        }
        if (type == Optional.class) {
            return text(name, "none", value -> ((Optional<?>) value).map(Object::toString).orElse(""),
                    typed -> item.setValue(typed.isBlank() ? Optional.empty() : Optional.of(typed.trim())));
        }
        if (!choices.isEmpty()) {
            return combo(name, choices, item::setValue);
        }
        return text(name, "", String::valueOf, typed -> {
            if (!typed.isBlank()) {
                item.setValue(typed.trim());
            }
        });
    }

    private static ValueEditor number(RecordItem item, String name, Class<?> type, Quantity quantity) {
        boolean whole = type == int.class || type == long.class;
        QuantityField field = new QuantityField(name, quantity, whole, number -> item.setValue(boxed(type, number)));
        if (type == OptionalDouble.class) {
            CheckBox on = new CheckBox();
            on.setId("field-" + name + "-on");
            on.setOnAction(event -> item.setValue(
                    on.isSelected() ? OptionalDouble.of(quantity.max()) : OptionalDouble.empty()));
            javafx.scene.layout.HBox box = new javafx.scene.layout.HBox(6, on, field);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            javafx.scene.layout.HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
            Reason reason = field.withReason();
            reason.getChildren().set(0, box);
            return new ValueEditor(reason, value -> {
                OptionalDouble optional = (OptionalDouble) value;
                on.setIndeterminate(false);
                on.setSelected(optional.isPresent());
                field.setDisable(optional.isEmpty());
                field.show(optional.orElse(Double.NaN));
            }, () -> {
                on.setIndeterminate(true);
                field.setDisable(false);
                field.showVarious();
            }, reason::say);
        }
        return new ValueEditor(
                field.withReason(),
                value -> field.show(((Number) value).doubleValue()),
                field::showVarious,
                field.withReason()::say);
    }

    private static Object boxed(Class<?> type, double number) {
        if (type == int.class) {
            return (int) number;
        }
        if (type == long.class) {
            return (long) number;
        }
        return type == OptionalDouble.class ? OptionalDouble.of(number) : (Object) number;
    }

    private static ValueEditor check(String name, Consumer<Object> onChange) {
        CheckBox box = new CheckBox();
        box.setId("field-" + name);
        box.setOnAction(event -> onChange.accept(box.isSelected()));
        return of(
                name,
                box,
                value -> {
                    box.setIndeterminate(false);
                    box.setSelected((Boolean) value);
                },
                () -> box.setIndeterminate(true));
    }

    private static ValueEditor combo(String name, List<?> values, Consumer<Object> onChange) {
        ComboBox<Object> box = new ComboBox<>();
        box.setId("field-" + name);
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Object value) {
                return value == null ? "" : Names.choice(value);
            }

            @Override
            public Object fromString(String text) {
                return text;
            }
        });
        boolean[] showing = {false};
        box.valueProperty().addListener((property, old, value) -> {
            if (!showing[0] && value != null) {
                onChange.accept(value);
            }
        });
        return of(name, box, value -> {
            showing[0] = true;
            box.setValue(value);
            showing[0] = false;
        }, () -> {
            showing[0] = true;
            box.setPromptText(VARIOUS);
            box.setValue(null);
            showing[0] = false;
        });
    }

    private static ValueEditor text(
            String name, String prompt, java.util.function.Function<Object, String> format, Consumer<String> onChange) {
        TextField field = new TextField();
        field.setId("field-" + name);
        field.setPromptText(prompt);
        String[] shown = {""};
        Runnable take = () -> {
            if (!field.getText().equals(shown[0])) {
                onChange.accept(field.getText());
            }
        };
        field.setOnAction(event -> take.run());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(shown[0]);
                field.selectAll();
                event.consume();
            }
        });
        field.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                take.run();
            }
        });
        return of(name, field, value -> {
            shown[0] = format.apply(value);
            field.setPromptText(prompt);
            field.setText(shown[0]);
        }, () -> {
            shown[0] = "";
            field.setPromptText(VARIOUS);
            field.setText("");
        });
    }
}
