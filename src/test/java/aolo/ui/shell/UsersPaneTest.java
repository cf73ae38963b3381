package aolo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabSnapshot;
import aolo.lab.PlaceView;
import aolo.lab.ReferenceView;
import aolo.lab.TypicalAnswer;
import aolo.lab.UserView;
import aolo.scenario.Scenario;
import aolo.ui.SampleScene;
import aolo.ui.StillBench;
import aolo.ui.edit.Selection;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** The users' table with numbers that move, frame by frame without a timer. */
class UsersPaneTest extends ApplicationTest {
    private static final long SECOND = 1_000_000_000;
    private final Selection selection = new Selection();
    private final List<Boolean> pins = new ArrayList<>();
    private Scenario scene = SampleScene.campus();
    private UsersPane pane;
    private ReferenceView reference = new ReferenceView(ReferenceView.Kind.OPENED, ServingPolicy.FULL, 0);
    private long now;

    @Override
    public void start(Stage stage) {
        pane = new UsersPane(selection, () -> {}, pins::add);
        pane.setScenario(scene);
        stage.setScene(new Scene(pane, 480, 400));
        stage.show();
    }

    private static UserView view(UserParameters user, double milligrams, double lowQoe, double late) {
        return new UserView(
                user.id(), new PlaceView(0, 0, 100, true, 90, 0, -80), 0, 0.75, 20,
                new TypicalAnswer(-80, 20, 1e7, 300, 1, 2, 0.9, 1e-3 * milligrams, 0, 0, 0, 0, lowQoe, late, aolo.lab.BillParts.NONE), 0, 0, 1,
                0.01);
    }

    private void show(double afterSeconds, ToDoubleFunction<String> milligrams, double lowQoe, double late) {
        now += Math.round(afterSeconds * SECOND);
        LabSnapshot still = new StillBench(scene).snapshot();
        interact(() -> pane.show(
                new LabSnapshot(
                        now, scene, still.live(),
                        scene.users().stream()
                                .map(user -> view(user, milligrams.applyAsDouble(user.id()), lowQoe, late))
                                .toList(),
                        reference, Optional.empty(), still.answers(), still.events(), still.request(), still.spikes(), still.training(),
                        still.series(), still.message(), still.runs(), still.served()),
                now));
    }

    private static double number(String id) {
        return Integer.parseInt(id.substring(5));
    }

    @SuppressWarnings("unchecked")
    private TableView<UserRow> table() {
        return lookup("#users-table").queryAs(TableView.class);
    }

    private List<String> order() {
        return table().getItems().stream().map(row -> row.id).toList();
    }

    private void sortByFootprintDescending() {
        TableColumn<UserRow, ?> column = table().getColumns().get(6);
        interact(() -> {
            column.setSortType(TableColumn.SortType.DESCENDING);
            table().getSortOrder().setAll(List.of(column));
        });
    }

    @Test
    void staysSortedWhileNumbersMoveAndKeepsTheSelection() {
        show(0, UsersPaneTest::number, 0, 0);
        sortByFootprintDescending();
        assertThat(order()).startsWith("user-8", "user-7").endsWith("user-1");
        interact(() -> selection.set(Set.of("user-8")));
        show(1.1, id -> 20 - number(id), 0, 0);
        assertThat(order()).startsWith("user-1", "user-2").endsWith("user-8");
        assertThat(table().getSelectionModel().getSelectedItems()).extracting(row -> row.id).containsExactly("user-8");
        assertThat(selection.ids()).containsExactly("user-8");
    }

    @Test
    void rowsDoNotJumpAwayFromTheMouse() {
        show(0, UsersPaneTest::number, 0, 0);
        sortByFootprintDescending();
        show(1.1, UsersPaneTest::number, 0, 0);
        Point2D inside = table().localToScreen(60, 120);
        moveTo(inside).moveBy(3, 3);
        show(1.1, id -> 20 - number(id), 0, 0);
        assertThat(order()).startsWith("user-8");
        show(2.1, id -> 20 - number(id), 0, 0); // it rests
        assertThat(order()).startsWith("user-1");
    }

    private List<TableCell<?, ?>> cells(String text) {
        return lookup(".table-cell").<TableCell<?, ?>>queryAllAs((Class<TableCell<?, ?>>) (Class<?>) TableCell.class).stream()
                .filter(cell -> text.equals(cell.getText()))
                .toList();
    }

    @Test
    void changeAndMissedTargetsShowByShapeAndColour() {
        show(0, UsersPaneTest::number, 1, 0.5);
        assertThat(cells("▼ −20.0 %")).singleElement() // 8 mg against 10 mg
                .satisfies(cell -> assertThat(cell.getStyleClass()).contains("change-better"));
        assertThat(cells("▼ 0.90")).isNotEmpty().allSatisfy(cell ->
                assertThat(cell.getStyleClass()).contains("below-limit"));
        assertThat(cells("△ 2.0")).isNotEmpty();
        show(0.2, id -> 10 + number(id), 0.1, 0);
        assertThat(cells("▲ +80.0 %")).singleElement()
                .satisfies(cell -> assertThat(cell.getStyleClass()).contains("change-worse"));
    }

    @Test
    void pinsAndSaysWhatItComparesWith() {
        show(0, UsersPaneTest::number, 0, 0);
        Label against = lookup("#users-against").queryAs(Label.class);
        assertThat(against.getText()).contains("as opened").contains("full service");
        clickOn("#users-pin");
        assertThat(pins).containsExactly(true);
        reference = new ReferenceView(ReferenceView.Kind.PINNED, ServingPolicy.LEARNED, 1234);
        show(0.2, UsersPaneTest::number, 0, 0);
        assertThat(against.getText()).contains("pinned").contains("1234 requests");
        assertThat(lookup("#users-pin").queryAs(ToggleButton.class).getText()).isEqualTo("Unpin");
        clickOn("#users-pin");
        assertThat(pins).containsExactly(true, false);
    }

    @Test
    void filtersByNameAndTellsPercentilesOfManyUsers() {
        assertThat(lookup("#users-percentiles").query().isVisible()).isFalse();
        List<UserParameters> many = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            many.add(new UserParameters(
                    "user-" + i, 1, 1, 1.5, 3, aolo.world.Mobility.STATIC, 0.01, scene.traffic().get(0).id()));
        }
        scene = scene.withUsers(many);
        interact(() -> pane.setScenario(scene));
        show(0, UsersPaneTest::number, 0, 0);
        assertThat(lookup("#users-percentiles").query().isVisible()).isTrue();
        assertThat(lookup("#users-percentiles .label").<Label>queryAll()).extracting(Label::getText)
                .contains("p5", "50.0", "p50", "500.0", "p95", "950.0");
        TextField filter = lookup("#users-filter").queryAs(TextField.class);
        interact(() -> filter.setText("-99"));
        assertThat(order()).hasSize(11).contains("user-99", "user-990");
        interact(() -> filter.setText("!"));
        assertThat(order()).isEmpty();
        show(0.2, UsersPaneTest::number, 1, 0);
        interact(() -> filter.setText(""));
        assertThat(order()).hasSize(1000);
    }
}
