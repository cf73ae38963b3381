package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.figure.FigureStyle;
import aolo.lab.LabCommand;
import aolo.lab.TrainingView.Phase;
import aolo.lab.UserView;
import aolo.results.SeriesView;
import aolo.report.TidyTable;
import aolo.training.SeriesKey;
import aolo.world.UserParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The main job in the real window, with the robot: drag, undo, train, hold, resume, edit meanwhile, export. */
class LabWindowTest extends LabRobot {
    @Test
    void draggingAUserToTheStationRaisesItsSnrAndLowersItsCarbonAndUndoTakesItBack() throws Exception {
        waitForMap();
        lab.laboratory.submit(new LabCommand.SetRunning(false));
        until(() -> !lab.snapshot().live().running());
        UserView far = lab.user("cleo");
        drag("cleo", lab.start.station().xMeters() + 12, lab.start.station().yMeters() - 25);
        UserView near = lab.user("cleo");
        assertThat(near.place().distanceMeters()).isLessThan(40);
        assertThat(near.answer().snrDb()).isGreaterThan(far.answer().snrDb() + 5);
        assertThat(near.answer().carbonGrams()).isLessThan(far.answer().carbonGrams());
        until(() -> lookup("#card-snr").queryAs(Label.class).getText().startsWith(
                aolo.ui.model.Readable.withUnit(near.answer().snrDb(), "dB")));

        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> lab.snapshot().scenario().equals(lab.start));
        assertThat(lab.user("cleo").answer().snrDb()).isEqualTo(far.answer().snrDb());
        press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        until(() -> lab.user("cleo").answer().snrDb() == near.answer().snrDb());
    }

    @Test
    void escapeCancelsADragAndArrowsNudge() throws Exception {
        waitForMap();
        UserParameters ada = userParameters("ada");
        Point2D from = lab.onScreen(ada.xMeters(), ada.yMeters());
        moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(60, 40));
        until(() -> lab.window.editor().isPreviewing());
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        until(() -> !lab.window.editor().isPreviewing());
        assertThat(lab.window.editor().committed()).isEqualTo(lab.start);
        assertThat(lab.window.editor().canUndo()).isFalse();

        press(KeyCode.SHIFT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.SHIFT);
        until(() -> userParameters("ada").xMeters() == ada.xMeters() + 10);
        until(() -> lab.snapshot().scenario().users().get(0).xMeters() == ada.xMeters() + 10);
    }

    @Test
    void trainingMakesTheCarbonCurveFallHoldsResumesAndLearnsOnThroughEdits() throws Exception {
        waitForMap();
        clickOn("#train");
        until(() -> lab.snapshot().training().phase() == Phase.RUNNING);
        untilTrained(() -> lab.snapshot().training().step() > 600 && lab.snapshot().training().savedPercent() > 15);
        SeriesView carbon = lab.snapshot().series(SeriesKey.TRAIN_CARBON);
        SeriesView full = lab.snapshot().series(SeriesKey.TRAIN_CARBON_FULL);
        SeriesView bound = lab.snapshot().series(SeriesKey.TRAIN_CARBON_BOUND);
        double early = ratio(carbon, full, 0, 15);
        double late = ratio(carbon, full, carbon.size() - 15, carbon.size());
        assertThat(late).isLessThan(early);
        // what explores may break targets and so lie below the bound; the full answers do not
        assertThat(ratio(bound, full, 0, carbon.size())).isLessThan(0.9);
        until(() -> lookup("#headline-learned-saved").queryAs(Label.class).getText().endsWith("%"));

        clickOn((Node) lookup("#hold").query());
        until(() -> lab.snapshot().training().phase() == Phase.PAUSED);
        long held = lab.snapshot().training().step();
        clickOn((Node) lookup("#hold").query());
        untilTrained(() -> lab.snapshot().training().phase() == Phase.RUNNING
                && lab.snapshot().training().step() > held);

        drag("dan", 300, 300);
        interact(() -> lab.window.actions().get("add-user").run());
        until(() -> lab.userIds().size() == 9);
        interact(() -> {
            lab.window.selection().select("eve");
            lab.window.actions().get("remove").run();
        });
        until(() -> !lab.userIds().contains("eve"));
        long edited = lab.snapshot().training().step();
        untilTrained(() -> lab.snapshot().training().step() > edited + 100
                || lab.snapshot().training().phase() == Phase.FINISHED);
        clickOn((Node) lookup("#reset").query());
        until(() -> lab.snapshot().training().phase() == Phase.IDLE);
    }

    private void rename(String name) {
        push(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
        write(name).push(KeyCode.ENTER);
    }

    @Test
    void f2RenamesWhatIsSelectedOnTheMapOrInTheTable() throws Exception {
        waitForMap();
        UserParameters cleo = userParameters("cleo");
        clickOn(lab.onScreen(cleo.xMeters(), cleo.yMeters()));
        interact(() -> lab.window.layout().panels().get(1).toggle()); // the inspector comes back by itself
        rename("clara");
        until(() -> lab.userIds().contains("clara"));
        assertThat(lab.window.selection().primary()).contains("clara");
        clickOn("gita");
        rename("clara"); // taken
        until(() -> lookup("#status-message").queryAs(Label.class).getText().contains("taken"));
        assertThat(lab.window.editor().committed().users()).anyMatch(user -> user.id().equals("gita"));
        interact(() -> lab.window.selection().clear());
        push(KeyCode.F2);
        until(() -> lookup("#status-message").queryAs(Label.class).getText().contains("Select a user"));
    }

    @Test
    void aRecentFileIsOpenedFromTheMenuAndOneThatIsGoneIsNotOffered(@TempDir Path folder) throws Exception {
        waitForMap();
        Path kept = folder.resolve("kept_one.json");
        Path gone = folder.resolve("gone.json");
        for (Path file : List.of(kept, gone)) {
            lab.dialogs.file = file;
            interact(() -> lab.window.file().saveAs());
        }
        interact(() -> lab.window.file().newScenario());
        Files.delete(gone);
        clickOn("#menu-file");
        moveTo("Open recent");
        until(() -> lookup("gone.json   in " + folder).tryQuery().isEmpty()
                && lookup("kept_one.json   in " + folder).tryQuery().isPresent());
        clickOn("kept_one.json   in " + folder);
        until(() -> lab.window.file().path().equals(java.util.Optional.of(kept)));
        assertThat(lab.window.editor().committed()).isEqualTo(lab.start);
    }

    private static double ratio(SeriesView part, SeriesView whole, int from, int to) {
        double above = 0;
        double below = 0;
        for (int i = from; i < to; i++) {
            above += part.y(i);
            below += whole.y(i);
        }
        return above / below;
    }

    @Test
    void aChartIsExportedFromItsMenuWithTextAndEmbeddedFonts(@TempDir Path folder) throws Exception {
        waitForMap();
        lab.laboratory.submit(new LabCommand.SetSpeed(LabCommand.Speed.FAST));
        until(() -> lab.snapshot().series(SeriesKey.LIVE_CARBON).size() > 3);
        until(() -> lab.window.deck().front().flatMap(chart -> chart.model()).isPresent());
        Path file = folder.resolve("carbon.pdf");
        lab.dialogs.file = file;
        Node chart = lookup("#chart-carbon-watched-cell").query();
        interact(() -> Event.fireEvent(chart, new ContextMenuEvent( // Monocle's mouse asks for no menu
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 80, 80, 200, 700, false, null)));
        until(() -> lookup("#save-as").tryQuery().isPresent());
        clickOn("#save-as");
        until(() -> lookup("#export-pdf").tryQuery().isPresent());
        clickOn("#export-pdf");
        until(() -> Files.exists(file) && lookup("#status-message").queryAs(Label.class).getText().contains("carbon.pdf"));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", ""); // the y label stands upright
            assertThat(text)
                    .contains("carbonperrequest(mgCO₂e)")
                    .contains("requestsserved")
                    .contains("fullservice")
                    .contains("bound");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo((float) (252 * 72 / 72.27));
            assertThat(fonts(pdf.getPage(0).getResources())).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void theExportDialogShowsWhatComesOutAndExportsPanelsInAJournalsStyleAgainAsLastTime(@TempDir Path folder) throws Exception {
        waitForMap();
        lab.laboratory.submit(new LabCommand.SetSpeed(LabCommand.Speed.FAST));
        until(() -> lab.snapshot().series(SeriesKey.LIVE_CARBON).size() > 3);
        until(() -> lab.window.deck().front().flatMap(chart -> chart.model()).isPresent());
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        until(() -> lookup("#export-go").tryQuery().isPresent());
        interact(() -> {
            lookup("#export-preset").<String>queryComboBox().getSelectionModel().select(FigureStyle.NATURE.key());
            lookup("#export-name").queryAs(javafx.scene.control.TextField.class).setText("two panels");
        });
        assertThat(lookup("#export-go").query().isDisabled()).isTrue();
        assertThat(lookup("#export-note").queryAs(Label.class).getText()).contains("letters, digits, dot");
        interact(() -> {
            lookup("#export-name").queryAs(javafx.scene.control.TextField.class).setText("figure-1");
            lookup("#export-folder").queryAs(javafx.scene.control.TextField.class).setText(folder.toString());
        });
        until(() -> lookup("#export-preview").queryAs(javafx.scene.image.ImageView.class).getImage() != null
                && lookup("#export-findings").queryAs(javafx.scene.layout.VBox.class).getChildren().stream()
                        .anyMatch(line -> ((Label) line).getText().contains("final size 88.9 x")));
        interact(() -> lookup("#export-go").queryAs(javafx.scene.control.Button.class).fire());
        until(() -> Files.exists(folder.resolve("figure-1.tex")) && statusMessage().contains("figure-1"));
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("figure-1.pdf").toFile())) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo((float) (88.9 * 72 / 25.4));
        }
        Files.delete(folder.resolve("figure-1.pdf"));
        press(KeyCode.CONTROL).press(KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT).release(KeyCode.CONTROL);
        until(() -> Files.exists(folder.resolve(lab.window.deck().front().orElseThrow().spec().name() + ".pdf")));
        until(() -> lab.exports.read().filter(choice -> choice.folder().equals(folder)).isPresent()); // for the next session
        assertThat(lab.exports.read().orElseThrow().style().key()).isEqualTo(FigureStyle.NATURE.key());
        exportTheMapAndTables(folder);
    }

    private void exportTheMapAndTables(Path folder) throws Exception {
        interact(() -> {
            lab.window.map().setHeatShown(false);
            lab.window.actions().get("export-map").run();
        });
        until(() -> lookup("#export-panel-coverage").tryQuery().isPresent()); // what the map does not show may stand beside it
        assertThat(lookup("#export-name").queryAs(javafx.scene.control.TextField.class).getText()).isEqualTo("layout");
        assertThat(lookup("#export-folder").queryAs(javafx.scene.control.TextField.class).getText()).isEqualTo(folder.toString());
        interact(() -> lookup("#export-go").queryAs(javafx.scene.control.Button.class).fire());
        until(() -> Files.exists(folder.resolve("layout.pdf")) && statusMessage().contains("layout"));

        lab.dialogs.file = folder.resolve("users.csv");
        interact(() -> table("users-csv").fire());
        until(() -> statusMessage().contains("users.csv"));
        TidyTable users = TidyTable.read(folder.resolve("users.csv"));
        assertThat(users.rows()).extracting(row -> row.get("user")).containsExactlyElementsOf(lab.userIds());
        assertThat(users.rows()).allSatisfy(row -> assertThat(
                        Double.parseDouble(row.get("radio_g")) + Double.parseDouble(row.get("server_g")) + Double.parseDouble(row.get("making_g")))
                .isCloseTo(Double.parseDouble(row.get("carbon_g")), org.assertj.core.data.Offset.offset(1e-12)));
        lab.dialogs.file = folder.resolve("chain.tex");
        interact(() -> table("chain-tex").fire());
        until(() -> statusMessage().contains("chain.tex"));
        assertThat(Files.readString(folder.resolve("chain.tex"))).contains("\\toprule", "path loss", "dB", "\\label{tab:chain}");
    }

    private MenuItem table(String id) {
        MenuBar bar = lookup(".menu-bar").query();
        return bar.getMenus().stream().flatMap(menu -> menu.getItems().stream()).filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream()).filter(item -> ("table-" + id).equals(item.getId()))
                .findFirst().orElseThrow();
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> found = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            found.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                found.addAll(fonts(form.getResources()));
            }
        }
        return found;
    }
}
