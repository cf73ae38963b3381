package aolo.ui.inspect;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.scenario.Records;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;

/** One component of a parameter record as a line of the property sheet. FX thread. */
final class RecordItem implements PropertySheet.Item {
    private final RecordComponent component;
    private final BiConsumer<RecordComponent, Object> onChange;
    private Object value;
    private boolean various;
    private ValueEditor editor;

    RecordItem(ScenePart part, RecordComponent component, BiConsumer<RecordComponent, Object> onChange) {
        this.component = component;
        this.onChange = onChange;
        take(part);
    }

    private void take(ScenePart part) {
        value = Records.get(part.value(), component);
        various = part.various().contains(component.getName());
    }

    RecordComponent component() {
        return component;
    }

    Optional<Quantity> quantity() {
        return Optional.ofNullable(component.getAnnotation(Quantity.class));
    }

    /** Shows the component of a newer record. */
    void refresh(ScenePart part) {
        take(part);
        show();
    }

    /** Shows in the control what is in force. */
    void show() {
        if (editor != null && various) {
            editor.various().run();
        } else if (editor != null) {
            editor.show(value);
        }
    }

    /** Says below the control why a value was not taken. */
    void refused(String why) {
        if (editor != null) {
            editor.refused().accept(why);
        }
    }

    void attach(ValueEditor newEditor) {
        editor = newEditor;
        show();
    }

    @Override
    public Class<?> getType() {
        return component.getType();
    }

    @Override
    public String getCategory() {
        return "";
    }

    @Override
    public String getName() {
        return Names.of(component.getName());
    }

    @Override
    public String getDescription() {
        Meaning meaning = component.getAnnotation(Meaning.class);
        return meaning != null ? meaning.value() : quantity().map(Quantity::meaning).orElse(component.getName());
    }

    @Override
    public Object getValue() {
        return value;
    }

    @Override
    public void setValue(Object newValue) {
        if (various || !newValue.equals(value)) {
            value = newValue;
            onChange.accept(component, newValue);
        }
    }

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return Optional.empty();
    }
}
