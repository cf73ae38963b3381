package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The window on a screen of 1280 x 720. */
class SmallWindowTest extends LabRobot {
    @Override
    public void start(Stage stage) throws Exception {
        lab = new LabFixture(stage, false, 1280, 720);
    }

    @Test
    void theUsersTableCutsNeitherItsLastColumnNorARow() throws Exception {
        waitForMap();
        TableView<?> table = lookup("#users-table").query();
        until(() -> !table.lookupAll(".table-row-cell").isEmpty());
        lab.laboratory.submit(new LabCommand.ServeWith(LabCommand.ServingPolicy.FIXED)); // half answers: every mark is there
        until(() -> table.lookupAll(".table-cell").stream().anyMatch(cell -> String.valueOf(((Labeled) cell).getText()).startsWith("▼ −")));
        double columns = table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
        Bounds seen = table.localToScene(table.getLayoutBounds());
        for (Node bar : table.lookupAll(".scroll-bar")) {
            ScrollBar scroll = (ScrollBar) bar;
            if (scroll.isVisible() && scroll.getOrientation() == javafx.geometry.Orientation.VERTICAL) {
                columns += scroll.getWidth();
            } else {
                assertThat(scroll.isVisible()).as("scroll bar below").isFalse();
            }
        }
        assertThat(columns).isLessThanOrEqualTo(table.getWidth());
        for (Node cell : table.lookupAll(".table-cell")) {
            if (cell.lookup(".text") instanceof Text text && cell.isVisible()) {
                assertThat(text.getText()).isEqualTo(String.valueOf(((Labeled) cell).getText()).replace("null", ""));
            }
        }
        for (Node row : table.lookupAll(".table-row-cell")) {
            Bounds place = row.localToScene(row.getLayoutBounds());
            if (row.isVisible() && place.getMinY() < seen.getMaxY() - 1) {
                assertThat(place.getMaxY()).isLessThanOrEqualTo(seen.getMaxY() + 1);
            }
        }
    }
}
