package aolo.ui.shell;

import aolo.lab.Comparison;
import aolo.lab.Comparison.UserChange;
import aolo.lab.LabSnapshot;
import aolo.lab.ReferenceView;
import aolo.lab.UserView;
import aolo.scenario.Scenario;
import aolo.ui.edit.Selection;
import aolo.ui.model.PolicyWords;
import aolo.world.UserParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The users' table with its filter, what its changes are against, and percentiles over many users. FX thread. */
public final class UsersPane extends VBox {
    /** The table is put into order again this often, while its numbers move. */
    private static final long SORT_NANOS = 1_000_000_000;

    /** Rows stay where they are this long after the mouse moved over them, so that none jumps away from it. */
    private static final long MOUSE_NANOS = 2_000_000_000;

    private final Selection selection;
    private final UsersTable table;
    private final TextField filter = new TextField();
    private final ToggleButton pin = new ToggleButton("Pin");
    private final Label against = new Label();
    private final PercentileRows percentiles;
    private final Map<String, UserRow> rows = new HashMap<>();
    private List<UserRow> all = List.of();
    private boolean mouseMoved;
    private long mouseNanos = Long.MIN_VALUE / 2;
    private long sortedNanos = Long.MIN_VALUE / 2;

    /**
     * @param onRemove removes the selected users
     * @param onPin told whether the present cell and policy are to be held as reference, or let go
     */
    public UsersPane(Selection selection, Runnable onRemove, Consumer<Boolean> onPin) {
        setId("users");
        this.selection = selection;
        table = new UsersTable(selection, onRemove);
        percentiles = new PercentileRows(table);
        filter.setId("users-filter");
        filter.setPromptText("filter");
        filter.setPrefColumnCount(7);
        filter.setTooltip(new Tooltip("part of a name, or ! for users who miss a target"));
        filter.textProperty().addListener((property, old, text) -> showRows());
        pin.setId("users-pin");
        pin.setMinWidth(USE_PREF_SIZE);
        pin.setTooltip(new Tooltip("hold cell and policy as they are now, and show every user's change against them"));
        pin.setOnAction(event -> onPin.accept(pin.isSelected()));
        against.setId("users-against");
        against.getStyleClass().add("caption");
        against.setMinWidth(0);
        filter.setMinWidth(80);
        against.setWrapText(true);
        against.setMinHeight(USE_PREF_SIZE);
        HBox bar = new HBox(filter, pin, against);
        bar.getStyleClass().add("users-bar");
        table.addEventFilter(MouseEvent.MOUSE_MOVED, event -> mouseMoved = true);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> mouseMoved = true);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table, percentiles);
    }

    /** A row that is half hidden reads as another number: the table ends with a whole one. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        table.resize(table.getWidth(), table.getHeight() - table.partOfARow());
    }

    /** What a right click on a user offers. */
    public void setMenu(Function<String, List<MenuItem>> menuOf) {
        RowMenu.install(table, selection, menuOf);
    }

    /** Rows for the users of a scenario; rows of users that stay are kept. */
    public void setScenario(Scenario scenario) {
        List<UserRow> now = scenario.users().stream()
                .map(user -> rows.computeIfAbsent(user.id(), UserRow::new))
                .toList();
        if (!all.equals(now)) {
            all = now;
            rows.keySet().retainAll(scenario.users().stream().map(UserParameters::id).toList());
            showRows();
        }
    }

    /** The newest numbers; a user under the mouse shows those of the place it is held at. */
    public void show(LabSnapshot snapshot, long nowNanos) {
        Map<String, UserChange> drag = new HashMap<>();
        snapshot.comparison().map(Comparison::users).orElse(List.of()).forEach(user -> drag.put(user.id(), user));
        for (UserView user : snapshot.users()) {
            UserRow row = rows.get(user.id());
            if (row != null) {
                row.show(user, Optional.ofNullable(drag.get(user.id())));
            }
        }
        showReference(snapshot.reference());
        percentiles.show(all);
        if (mouseMoved) {
            mouseMoved = false;
            mouseNanos = nowNanos;
        }
        if (nowNanos - sortedNanos >= SORT_NANOS && nowNanos - mouseNanos >= MOUSE_NANOS) {
            sortedNanos = nowNanos;
            showRows();
        }
    }

    private void showReference(ReferenceView reference) {
        pin.setSelected(reference.kind() == ReferenceView.Kind.PINNED);
        pin.setText(pin.isSelected() ? "Unpin" : "Pin");
        String who = PolicyWords.name(reference.policy())
                + (reference.steps() > 0 ? " after " + reference.steps() + " requests" : "");
        against.setText(
                switch (reference.kind()) {
                    case OPENED -> "change: against the cell as opened, " + who;
                    case TRAINED -> "change: against the cell as trained, " + who;
                    case PINNED -> "change: against what was pinned, " + who;
                });
    }

    private void showRows() {
        String text = filter.getText().trim().toLowerCase(Locale.ROOT);
        table.setRows(all.stream()
                .filter(row -> text.equals("!") ? row.misses() : row.id.toLowerCase(Locale.ROOT).contains(text))
                .toList());
    }
}
