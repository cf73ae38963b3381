package aolo.ui.inspect;

import aolo.scenario.Scenario;
import aolo.scenario.Records;
import aolo.ui.edit.SceneEdit;
import aolo.ui.edit.SceneEditor;
import aolo.ui.edit.Selection;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;

/** A property sheet of the selected part; each change is one edit and takes effect at once. FX thread. */
public final class Inspector extends VBox {
    private static final String MANY_THINGS =
            "Move, align or distribute them together. Select users alone to change their numbers together.";
    private final SceneEditor editor;
    private final Selection selection;
    private final NameChoices choices;
    private Optional<Baselines> baselines = Optional.empty();
    private final PropertySheet sheet = new PropertySheet();
    private final Label title = new Label();
    private final Label hint = new Label();
    private final ScrollPane story = new ScrollPane(hint);
    private String shownId;
    private boolean many;
    private Node comeBackTo;
    private List<RecordItem> items = List.of();

    public Inspector(SceneEditor editor, Selection selection, NameChoices choices) {
        this.editor = editor;
        this.selection = selection;
        this.choices = choices;
        setId("inspector");
        getStyleClass().add("inspector");
        title.getStyleClass().add("inspector-title");
        hint.setWrapText(true);
        story.setFitToWidth(true);
        VBox.setVgrow(story, Priority.ALWAYS);
        story.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        story.getStyleClass().add("hint-scroll");
        hint.getStyleClass().add("hint");
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setSearchBoxVisible(false);
        sheet.setModeSwitcherVisible(false);
        sheet.setPropertyEditorFactory(item -> editorOf((RecordItem) item));
        VBox.setVgrow(sheet, Priority.ALWAYS);
        sheet.setPrefHeight(300);
        getChildren().addAll(title, story, sheet);
        selection.idsProperty().addListener((property, old, ids) -> show());
        editor.shownProperty().addListener((property, old, scenario) -> refresh(scenario));
        show();
    }

    private void show() {
        Optional<ScenePart> part = selected(editor.shown());
        many = selection.ids().size() > 1;
        shownId = part.isPresent() && !many ? selection.primary().get() : null;
        title.setText(part.map(ScenePart::title)
                .orElse(many ? selection.ids().size() + " things selected" : editor.shown().name()));
        hint.setText(
                many
                        ? MANY_THINGS
                        : editor.shown().story()
                                + "\n\nSelect a thing on the map or in the tree to see and change its numbers.");
        story.setVisible(part.isEmpty());
        story.setManaged(part.isEmpty());
        sheet.setVisible(part.isPresent());
        sheet.setManaged(part.isPresent());
        List<RecordItem> fresh = new ArrayList<>();
        part.ifPresent(one -> {
            for (RecordComponent component : one.value().getClass().getRecordComponents()) {
                if (!many || !component.getName().equals("id")) {
                    fresh.add(new RecordItem(one, component, this::change));
                }
            }
        });
        items = fresh;
        compare(editor.shown());
        sheet.getItems().setAll(fresh);
    }

    /** What values are compared with from now on. */
    public void setBaselines(Baselines newBaselines) {
        baselines = Optional.of(newBaselines);
        show();
    }

    private void compare(Scenario scenario) {
        Optional<String> id = selection.primary();
        if (baselines.isPresent() && id.isPresent()) {
            items.forEach(item -> item.setBaselines(
                    many ? Optional.empty() : baselines.get().opened(id.get(), item.component().getName()),
                    baselines.get().fresh(scenario, id.get(), item.component().getName())));
        }
    }

    /** What the selection shows: a thing, a part of the scenario, or several users together. */
    private Optional<ScenePart> selected(Scenario scenario) {
        return selection.ids().size() > 1
                ? ScenePart.ofUsers(scenario, selection.ids())
                : selection.primary().flatMap(one -> ScenePart.find(scenario, one));
    }

    /** Puts the cursor into the first field, all of it selected; false if nothing is shown. */
    public boolean editFirst() {
        Node field = items.isEmpty() ? null : lookup("#field-" + items.get(0).component().getName());
        if (field != null) {
            field.requestFocus();
            if (field instanceof TextField text) {
                text.selectAll();
            }
        }
        return field != null;
    }

    /** Puts the cursor into the name of the thing shown, all of it selected; false if it has no name to change. */
    public boolean editName() {
        Node field = shownId == null || shownId.startsWith("#") ? null : lookup("#field-id");
        if (field instanceof TextField name) {
            comeBackTo = getScene().getFocusOwner();
            name.addEventHandler(ActionEvent.ACTION, event -> Platform.runLater(this::comeBack));
            name.requestFocus();
            name.selectAll();
            return true;
        }
        return false;
    }

    /** A name was typed: whoever had the keyboard before has it again, unless the name was refused and is to be mended. */
    private void comeBack() {
        Node before = comeBackTo;
        comeBackTo = null;
        Node field = lookup("#field-id");
        boolean refused = lookup("#reason-id") instanceof Label why && !why.getText().isEmpty();
        if (refused || before == null || before.getScene() != getScene() || before instanceof TextField) {
            if (field != null) {
                field.requestFocus();
            }
        } else {
            before.requestFocus();
        }
    }

    private void refresh(Scenario scenario) {
        if (items.isEmpty()) {
            show();
            return;
        }
        Optional<ScenePart> part = many ? selected(scenario) : ScenePart.find(scenario, shownId);
        if (part.isEmpty()) {
            selection.clear();
            show();
            return;
        }
        title.setText(part.get().title());
        items.forEach(item -> item.refresh(part.get()));
        compare(scenario);
    }

    private void change(RecordComponent component, Object value) {
        if (component.getName().equals("id")) {
            rename(component, String.valueOf(value));
            return;
        }
        Optional<ScenePart> part = many ? selected(editor.committed()) : ScenePart.find(editor.committed(), shownId);
        if (part.isPresent()) {
            String of = many ? selection.ids().size() + " users" : ScenePart.title(shownId);
            editor.commit(new SceneEdit(
                            Names.of(component.getName()) + " of " + of,
                            scenario -> part.get().edit().apply(scenario, component.getName(), value)))
                    .ifPresent(complaint -> refused(component, complaint));
        }
    }

    private void rename(RecordComponent component, String name) {
        String id = shownId;
        Optional<ScenePart> part = ScenePart.find(editor.committed(), id);
        if (part.isEmpty() || !isFree(id, name)) {
            String why = "“" + name + "” is no name for " + id + ": taken, or begins with #"
                    + ", or names a traffic profile that users ask by";
            editor.refuse(why);
            refused(component, why);
            return;
        }
        shownId = name;
        Optional<String> complaint = editor.commit(new SceneEdit(
                "name of " + ScenePart.title(id), scenario -> part.get().edit().apply(scenario, "id", name)));
        if (complaint.isPresent()) {
            shownId = id;
            refused(component, complaint.get());
        } else {
            selection.select(name);
        }
    }

    /** Shows what is in force again, and below the field why nothing else is. */
    private void refused(RecordComponent component, String why) {
        refresh(editor.shown());
        items.stream().filter(item -> item.component().equals(component)).forEach(item -> item.refused(why));
    }

    /** Whether the new name is free; users that name a traffic profile would lose it, so that one keeps its name. */
    private boolean isFree(String oldId, String newId) {
        return !oldId.startsWith("#") && ScenePart.find(editor.committed(), newId).isEmpty() && !newId.startsWith("#");
    }

    private PropertyEditor<?> editorOf(RecordItem item) {
        ValueEditor control = ValueEditor.of(item, choices.of(editor.shown(), item.component().getName()));
        item.attach(control);
        BackButton back = new BackButton(item, value -> change(item.component(), value));
        Tooltip help = new Tooltip();
        help.setWrapText(true);
        help.setMaxWidth(420);
        help.setOnShowing(event -> help.setText(item.help()));
        Tooltip.install(control.node(), help);
        item.onShown(back::show);
        HBox row = new HBox(2, control.node(), back);
        row.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(control.node(), Priority.ALWAYS);
        return new PropertyEditor<Object>() {
            @Override
            public Node getEditor() {
                return row;
            }

            @Override
            public Object getValue() {
                return item.getValue();
            }

            @Override
            public void setValue(Object value) {
                item.show(); // the sheet sets what it got from the item, which knows more
            }
        };
    }
}
