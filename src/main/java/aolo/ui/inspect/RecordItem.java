package aolo.ui.inspect;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.scenario.Records;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalDouble;
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
    private Runnable onShown = () -> {};
    private Optional<Object> opened = Optional.empty();
    private Optional<Object> fresh = Optional.empty();

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
        onShown.run();
    }

    /** What the value was when the scenario was opened, and what it is in a new one; empty where there is no such thing. */
    void setBaselines(Optional<Object> asOpened, Optional<Object> asNew) {
        opened = asOpened;
        fresh = asNew;
        onShown.run();
    }

    Optional<Object> opened() {
        return opened;
    }

    Optional<Object> fresh() {
        return fresh;
    }

    boolean isVarious() {
        return various;
    }

    boolean isChanged() {
        return !various && opened.isPresent() && !opened.get().equals(value);
    }

    /** Told whenever the value is shown anew. */
    void onShown(Runnable told) {
        onShown = told;
    }

    /** A value of this component for a person, with its unit. */
    String words(Object one) {
        if (one instanceof Optional<?> text) {
            return text.map(Object::toString).orElse("none");
        }
        if (one instanceof OptionalDouble number && number.isEmpty()) {
            return "none";
        }
        double number = one instanceof OptionalDouble some
                ? some.getAsDouble()
                : one instanceof Number plain ? plain.doubleValue() : Double.NaN;
        if (quantity().isPresent() && !Double.isNaN(number)) {
            String unit = quantity().get().unit();
            return QuantityField.format(number) + (unit.equals("1") ? "" : " " + unit);
        }
        return one instanceof Boolean yes ? yes ? "yes" : "no" : Names.choice(one);
    }

    /** Meaning, range, default and source, a line each. */
    String help() {
        StringBuilder help = new StringBuilder(getDescription());
        quantity().ifPresent(range -> help.append("\nfrom ")
                .append(QuantityField.format(range.min()))
                .append(" to ")
                .append(QuantityField.format(range.max()))
                .append(range.unit().equals("1") ? "" : " " + range.unit())
                .append(range.unit().equals("dBm") ? "; understands dBm, W, mW, µW" : ""));
        fresh.ifPresent(one -> help.append("\ndefault ").append(words(one)).append(", of a new scenario"));
        quantity().ifPresent(range -> help.append("\nsource: ")
                .append(range.source().isEmpty() ? "the scenario's own choice" : range.source()));
        return help.toString();
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
