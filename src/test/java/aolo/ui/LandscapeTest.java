package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.figure.ChartModel;
import aolo.figure.Series;
import aolo.lab.DecisionView;
import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot.RequestView;
import aolo.ui.decide.LandscapeView;
import aolo.world.UserParameters;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

/** The landscape of the watched request in the real window: read, tried, held, dragged and exported by the robot. */
class LandscapeTest extends LabRobot {
    private LandscapeView landscape() {
        return lab.window.deck().landscape();
    }

    private String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    private Point2D place(double along, double down) {
        Bounds bounds = landscape().localToScreen(landscape().getBoundsInLocal());
        return new Point2D(bounds.getMinX() + along * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }

    private static boolean has(ChartModel chart, String name) {
        return chart.series().stream().anyMatch(series -> series.name().equals(name));
    }

    private RequestView request() {
        return lab.snapshot().request().orElseThrow();
    }

    private String chainTitle() {
        return ((Label) lab.window.root().lookup("#chain").lookup(".hint")).getText();
    }

    @Test
    void aDecisionIsReadAndTriedAndTakenBackAndNothingHearsOfIt() throws Exception {
        interact(() -> lab.window.deck().select("Decision"));
        until(() -> landscape().model().map(chart -> has(chart, "bound") && has(chart, "informed bound")).orElse(false));
        ChartModel chart = landscape().model().orElseThrow();
        assertThat(chart.series().stream().filter(one -> one instanceof Series.Region).map(Series::name))
                .containsExactly("quality too low", "too late");
        assertThat(List.of("full service", "rule", "decides: full service")).allMatch(name -> has(chart, name));

        moveTo(place(0.55, 0.6));
        until(() -> text("#landscape-readout").contains("dBm") && text("#landscape-readout").contains("latency"));
        assertThat(text("#landscape-readout")).contains("mgCO").contains("QoE").contains("target");
        clickOn(place(0.55, 0.6));
        until(() -> chainTitle().startsWith("tried: ") && lookup("#landscape-hold").queryAs(ToggleButton.class).isSelected());
        RequestView tried = landscape().tried().orElseThrow();
        double watts = tried.terms().stream().filter(term -> term.key().equals("tx_power_w")).findFirst().orElseThrow().value();
        assertThat(watts).isLessThan(request().decision().context().maxPowerWatts());
        long held = request().request();
        long served = lab.snapshot().live().requests();
        until(() -> lab.snapshot().live().requests() > served + 12); // it stays while the cell goes on
        assertThat(request().request()).isEqualTo(held);
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        until(() -> landscape().tried().map(now -> !now.terms().equals(tried.terms())).orElse(false));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> landscape().tried().isEmpty() && !chainTitle().contains("tried") && !request().decision().held());
        clickOn(place(0.55, 0.6));
        until(() -> landscape().tried().isPresent());
        clickOn(place(0.55, 0.6), MouseButton.PRIMARY); // a second click takes it back
        until(() -> landscape().tried().isEmpty());
        assertThat(lab.commands).isNotEmpty().allMatch(command -> command instanceof LabCommand.Hold);
        assertThat(lab.snapshot().scenario()).isEqualTo(lab.start);
    }

    @Test
    void itFollowsADragAndAWheelAndAGoneUserAndIsExported() throws Exception {
        waitForMap();
        interact(() -> {
            lab.window.deck().select("Decision");
            lab.window.selection().select("cleo");
        });
        until(() -> lab.snapshot().request().map(RequestView::userId).orElse("").equals("cleo")
                && landscape().model().isPresent());
        UserParameters cleo = userParameters("cleo");
        Point2D from = lab.onScreen(cleo.xMeters(), cleo.yMeters());
        moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(-40, 20)).moveTo(lab.onScreen(6, 6));
        until(() -> text("#landscape-title").contains("where it is dragged to")
                && request().decision().context().distanceMeters() > 250);
        DecisionView dragged = request().decision();
        assertThat(lab.snapshot().scenario()).isEqualTo(lab.start);
        assertThat(dragged.cell().parameters().users().get(2)).isEqualTo(cleo);
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        until(() -> !request().decision().asked());

        ChartModel[] before = {landscape().model().orElseThrow()};
        moveTo(place(0.5, 0.6));
        interact(() -> wheel(place(0.5, 0.6)));
        until(() -> span(landscape().model().orElseThrow()) < 0.95 * span(before[0]));
        doubleClickOn(place(0.5, 0.6));
        until(() -> landscape().tried().isEmpty() && Math.abs(span(landscape().model().orElseThrow()) / span(before[0]) - 1) < 1e-9);

        interact(() -> Event.fireEvent(landscape(), new ContextMenuEvent( // Monocle's mouse asks for no menu
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 80, 80, 900, 700, false, null)));
        until(() -> lookup("#export-ask").tryQuery().isPresent());
        interact(() -> menuItem("export-ask").fire());
        until(() -> lookup("#export-dialog").tryQuery().isPresent() && lookup("#export-preview").tryQuery().isPresent());
        assertThat(landscape().spec().caption()).contains("request").contains("cleo").contains("forbidden");
        interact(() -> lookup("#export-dialog").query().getScene().getWindow().hide());
        interact(() -> lab.window.editor().commit(new aolo.ui.edit.SceneEdit("empty", scenario -> scenario.withUsers(List.of()))));
        until(() -> lookup("#landscape-empty").queryAs(Label.class).isVisible());
    }

    private MenuItem menuItem(String id) {
        return javafx.stage.Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu)
                .flatMap(window -> ((ContextMenu) window).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** A notch away from the hand; the robot's own wheel has no amount everywhere. */
    private void wheel(Point2D screen) {
        Point2D here = landscape().screenToLocal(screen);
        Point2D inScene = landscape().localToScene(here);
        landscape().fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL, here.getX(), here.getY(), screen.getX(), screen.getY(), false, false, false, false, false, false, 0, 40,
                0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                new PickResult(landscape(), inScene.getX(), inScene.getY())));
    }

    /** Of the powers: they are the same for all requests of a fixed share. */
    private static double span(ChartModel chart) {
        return chart.y().high() - chart.y().low();
    }
}
