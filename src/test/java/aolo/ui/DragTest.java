package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.Comparison;
import aolo.lab.LabCommand;
import aolo.lab.ReferenceView;
import aolo.scenario.Scenario;
import aolo.ui.model.Readable;
import aolo.world.Bill;
import aolo.world.UserParameters;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** A drag asks what it would change and is done at its end; the robot drags in the real window. */
class DragTest extends LabRobot {
    private String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void whileAUserIsDraggedTheCardComparesBothPlacesByThePolicyOfNowAndTheCellGoesOn() throws Exception {
        waitForMap();
        UserParameters cleo = userParameters("cleo");
        Point2D from = lab.onScreen(cleo.xMeters(), cleo.yMeters());
        moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(-40, 20)).moveTo(from.add(-60, 30));
        until(() -> lab.snapshot().comparison().isPresent() && !text("#card-change-footprint").isEmpty());
        long requests = lab.snapshot().live().requests();
        until(() -> lab.snapshot().live().requests() > requests + 2);
        assertThat(lab.snapshot().scenario()).isEqualTo(lab.start); // asked, not done
        assertThat(text("#card-note")).contains("full service in both places");
        lab.laboratory.submit(new LabCommand.ServeWith(LabCommand.ServingPolicy.FIXED)); // changes under the hand
        until(() -> text("#card-note").contains("half answers"));
        Comparison fixed = lab.snapshot().comparison().orElseThrow();
        assertThat(text("#card-old-footprint"))
                .isEqualTo(Readable.grams(fixed.meanBefore().carbonGrams()) + " →");
        release(MouseButton.PRIMARY);
        until(() -> !lab.snapshot().scenario().equals(lab.start));
        until(() -> lookup("#card-close").query().isVisible() && text("#card-change-footprint").contains("%")); // it stays to be read
        interact(() -> lab.window.selection().clear());
        interact(() -> lab.window.selection().select("ada")); // whatever else is picked
        until(() -> lab.snapshot().live().requests() > requests + 20);
        assertThat(lab.snapshot().comparison()).isPresent();
        assertThat(lookup("#reading-card").query().isVisible()).isTrue();
        fire("#card-close");
        until(() -> lab.snapshot().comparison().isEmpty() && !lookup("#card-close").query().getParent().isVisible());
    }

    private void fire(String button) {
        interact(() -> lookup(button).queryAs(ButtonBase.class).fire());
    }

    @Test
    void theCardOfADoneMoveTellsEachBillIsTheReferenceAndTakesItBack() throws Exception {
        waitForMap();
        drag("cleo", 40, 40);
        until(() -> lookup("#card-close").query().isVisible() && lab.snapshot().comparison().isPresent()
                && text("#card-change-radio").contains(" mg"));
        Comparison change = lab.snapshot().comparison().orElseThrow();
        for (Bill bill : List.of(Bill.CELL, Bill.CAUSED, Bill.BILLED)) {
            fire("#card-bill-" + bill.key());
            String now = Readable.grams(change.meanAfter().parts().of(bill).totalGrams());
            until(() -> text("#card-footprint").equals(now));
            assertThat(lookup("#card-standing").queryAs(Label.class).isVisible()).isEqualTo(bill == Bill.CELL);
        }
        double radio = change.meanAfter().parts().billed().radioGrams() - change.meanBefore().parts().billed().radioGrams();
        assertThat(text("#card-change-radio")).startsWith(radio > 0 ? "▲ +" : "▼ −");
        assertThat(lookup("#card-change-radio").query().getStyleClass()).contains(radio > 0 ? "change-worse" : "change-better");
        fire("#card-export");
        until(() -> lookup("#export-dialog").tryQuery().isPresent());
        interact(() -> lookup("#export-dialog").query().getScene().getWindow().hide());
        fire("#card-reference");
        until(() -> lab.snapshot().reference().kind() == ReferenceView.Kind.PINNED);
        fire("#card-undo");
        until(() -> lab.snapshot().scenario().equals(lab.start) && lab.snapshot().comparison().isEmpty());
        assertThat(lab.window.editor().canUndo()).isFalse();
    }

    @Test
    void aDraggedStationTellsTheMeanOverTheUsers() throws Exception {
        waitForMap();
        Point2D from = lab.onScreen(lab.start.station().xMeters(), lab.start.station().yMeters());
        moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(-120, 60)).moveTo(lab.onScreen(6, 6));
        until(() -> lab.snapshot().comparison().map(change -> change.meanAfter().snrDb() < change.meanBefore().snrDb())
                .orElse(false));
        until(() -> text("#card-note").contains("mean of 8 users") && text("#card-change-footprint").startsWith("▲ +"));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        until(() -> lab.snapshot().comparison().isEmpty());
        assertThat(lab.snapshot().scenario()).isEqualTo(lab.start);
        assertThat(lab.commands).noneMatch(command -> command instanceof LabCommand.EditScenario);
        assertThat(lab.commands).anyMatch(command -> command instanceof LabCommand.Compare);
        assertThat(lab.window.editor().canUndo()).isFalse();
    }

    @Test
    void aDragIsOneCommandAtItsEnd() throws Exception {
        waitForMap();
        drag("cleo", 300, 260);
        until(() -> lab.snapshot().scenario().equals(lab.window.editor().committed()));
        assertThat(lab.commands.stream().filter(command -> command instanceof LabCommand.EditScenario))
                .containsExactly(new LabCommand.EditScenario(lab.window.editor().committed()));
    }

    @Test
    void onAGridOfOnesOwnAUserGoesWhereItHasAValueAndTheStationStays() throws Exception {
        waitForMap();
        Scenario traced = lab.disk.sample("traced-courtyard");
        interact(() -> lab.window.file().openSample(traced));
        until(() -> lab.snapshot().scenario().equals(traced));
        waitForMap();
        double behind = lab.user("dan").place().gainDb();
        drag("dan", 130, 100);
        until(() -> lab.user("dan").place().gainDb() > behind + 20);
        Scenario moved = lab.window.editor().committed();
        dropped("dan", 75, 100); // inside a building
        assertThat(lab.window.editor().committed()).isSameAs(moved);
        until(() -> statusMessage().contains("has no value"));
        Point2D station = lab.onScreen(150, 118);
        moveTo(station).press(MouseButton.PRIMARY).moveTo(station.add(60, 10)).release(MouseButton.PRIMARY);
        until(() -> statusMessage().contains("holds for 150 m"));
        assertThat(lab.window.editor().committed()).isSameAs(moved);
    }

    private void dropped(String id, double toXMeters, double toYMeters) throws Exception {
        UserParameters user = userParameters(id);
        Point2D from = lab.onScreen(user.xMeters(), user.yMeters());
        Point2D to = lab.onScreen(toXMeters, toYMeters);
        moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
    }
}
