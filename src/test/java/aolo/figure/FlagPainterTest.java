package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagPainterTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;

    @TempDir
    Path directory;

    private static ChartModel chart(Series.Flag... flags) {
        return ChartModel.of("", ChartAxis.of("x", "").range(0, 100), ChartAxis.of("y", "J").range(0, 10))
                .with(new Series.Line("line", Role.SDRL, Numbers.of(0, 100), Numbers.of(1, 1)),
                        new Series.Flags("events", List.of(flags)));
    }

    private static Series.Flag flag(double x, String label) {
        return new Series.Flag(x, label, label + " at length");
    }

    private String svg(ChartModel chart) throws Exception {
        Path file = directory.resolve("flags.svg");
        new FigureExport(new ChartRenderer())
                .write(DemoFigures.figure("flags", chart), FigureFormat.SVG, ChartTheme.LIGHT, file);
        return Files.readString(file);
    }

    @Test
    void aFlagIsALineFromTopToBottomAndItsWordStandsInTheFile() throws Exception {
        LiveChartPainter painter = new LiveChartPainter(new ChartRenderer());
        int[] without = new int[WIDTH * HEIGHT];
        int[] with = new int[WIDTH * HEIGHT];
        painter.paint(chart(), ChartTheme.LIGHT, WIDTH, HEIGHT, 1, without);
        ChartGeometry where = painter.paint(chart(flag(33, "edit")), ChartTheme.LIGHT, WIDTH, HEIGHT, 1, with);
        int x = (int) where.pixelOfX(33);
        for (double y = where.top() + 1; y < where.top() + where.height() - 1; y++) {
            int at = (int) y * WIDTH + x;
            assertThat(with[at] != without[at] || with[at + 1] != without[at + 1] || with[at - 1] != without[at - 1])
                    .as("row %s", y).isTrue();
        }
        assertThat(svg(chart(flag(33, "edit")))).contains(">edit<").doesNotContain(">edit at length<", ">events<");
    }

    @Test
    void wordsNeverLieOnEachOtherAndWhatFindsNoRoomKeepsItsLine() throws Exception {
        String svg = svg(chart(flag(50, "one"), flag(50.1, "two"), flag(50.2, "three"), flag(50.3, "four"), flag(80, "five")));
        assertThat(svg).contains(">one<", ">two<", ">three<", ">five<").doesNotContain(">four<");
    }

    @Test
    void aFlagOutsideThePlotIsNotDrawn() throws Exception {
        assertThat(svg(chart(flag(-5, "before"), flag(120, "after"), flag(99.9, "at the edge"))))
                .contains(">at the edge<").doesNotContain(">before<", ">after<");
    }

    @Test
    void theDataSayWhatHappened() throws Exception {
        Path file = directory.resolve("flags.csv");
        new FigureExport(new ChartRenderer()).write(
                DemoFigures.figure("flags", chart(flag(33, "edit"))), FigureFormat.CSV, ChartTheme.LIGHT, file);
        assertThat(Files.readAllLines(file)).contains("edit at length,event,33.0,,,");
    }
}
