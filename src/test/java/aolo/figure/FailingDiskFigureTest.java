package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.results.FailingDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of every format on a disk that fails at each write, rename and forcing in turn. */
class FailingDiskFigureTest {
    @TempDir
    Path home;

    @Test
    void figuresOfEveryFormat() throws Exception {
        FigureExport export = new FigureExport(new ChartRenderer());
        Figure figure = DemoFigures.figure("parts", DemoFigures.parts());
        // few pixels: what fails are the acts, not their sizes
        FailingDisk.Job job = folder -> export.writeAll(figure, List.of(FigureFormat.values()), FigureStyle.IEEE_COLUMN, 72, folder);
        assertThat(FailingDisk.everywhere(home, Set.of(), job)).isGreaterThan(25);
        FailingDisk.forced(home.resolve("forced"), job);
    }
}
