package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of figure from the shell. */
class FigureCommandTest {
    private final CommandShell shell = new CommandShell();

    @TempDir
    Path folder;

    private void refused(String message, Object... arguments) {
        assertThat(shell.run(arguments)).as(shell.out() + shell.err()).isEqualTo(2);
        assertThat(shell.err()).contains(message);
    }

    @Test
    void everyKindOfAScenario() throws IOException {
        Path to = folder.resolve("f");
        for (String kind : new String[] {"carbon-parts", "cdf", "coverage", "landscape", "layout"}) {
            assertThat(shell.run("figure", kind, "campus-microcell", "--requests", 60, "--format", "pdf,csv,pgf", "--out", to))
                    .as(kind + shell.err()).isZero();
        }
        assertThat(shell.run("figure", "waterfall", "campus-microcell", "--user", "cleo", "--to", "40,40", "--bill", "cell", "--format",
                        "pdf,svg,png,eps,csv,tex,pgf", "--dpi", 72, "--out", to)).as(shell.err()).isZero();
        List<String> steps = Files.readAllLines(to.resolve("waterfall.csv"));
        assertThat(steps).hasSize(1 + 7);
        assertThat(stepsEnd(steps)).isCloseTo(Double.parseDouble(last(steps, "after")[3]), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Files.readString(to.resolve("waterfall.tex"))).contains("cleo", "moved from").contains("resent");
        assertThat(Files.readAllLines(to.resolve("carbon-parts.csv"))).hasSize(1 + 4 * 3);
        assertThat(to.resolve("cdf-b.csv")).isNotEmptyFile();
        assertThat(to.resolve("landscape.pgf.tex")).isNotEmptyFile();
        assertThat(landscapeOf("eve", to)).contains("has the darkest shade").contains("hatched: forbidden");
        assertThat(shell.run("figure", "tornado", "hydro-grid", "--policy", "full", "--requests", 3, "--format", "csv", "--out", to))
                .as(shell.err()).isZero();
        assertThat(Files.readString(to.resolve("tornado.csv"))).contains("mgco2e");
        assertThat(shell.run("figure", "pareto", "campus-microcell", "--policy", "full,rule", "--requests", 30, "--format", "csv", "--name",
                        "front", "--rename", "rule=two lines", "--out", to)).as(shell.err()).isZero();
        assertThat(Files.readString(to.resolve("front.csv"))).contains("two lines,marked line,");
    }

    /** What was and all that changed it: each row's fourth column is what its bar spans. */
    private static double stepsEnd(List<String> rows) {
        return rows.stream().skip(1).map(row -> row.split(",")).filter(cells -> !cells[2].equals("after"))
                .mapToDouble(cells -> Double.parseDouble(cells[3])).sum();
    }

    private static String[] last(List<String> rows, String category) {
        return rows.stream().map(row -> row.split(",")).filter(cells -> cells[2].equals(category)).findFirst().orElseThrow();
    }

    /** The caption of the landscape of a user at the cell's edge, whose whisper is dear. */
    private String landscapeOf(String user, Path to) throws IOException {
        assertThat(shell.run("figure", "landscape", "campus-microcell", "--user", user, "--format", "tex", "--name", user, "--out", to)).isZero();
        return Files.readString(to.resolve(user + ".tex"));
    }

    @Test
    void runsAndStudies() throws IOException {
        Path study = folder.resolve("study");
        assertThat(shell.run("study", "run", "--scenario", "campus-microcell", "--learners", "sdrl,sac,rule", "--seeds", "1-2", "--budgets",
                        "60,110", "--set", "traffic.minQoe=0.7,0.8", "--evaluate", 20, "--out", study)).as(shell.err()).isZero();
        Path to = folder.resolve("f");
        for (String kind : new String[] {"learning-curve", "ablation", "trade-off", "profile", "pareto", "sweep"}) {
            assertThat(shell.run("figure", kind, study, "--preset", "nature", "--format", "png,csv,tex", "--dpi", 100, "--check", "--out", to))
                    .as(kind + shell.err()).isZero();
            assertThat(shell.out()).contains("final size 88.9 x", "-preview.png", "n = 2 seeds");
        }
        assertThat(to.resolve("curves-2.pdf")).isNotEmptyFile();
        assertThat(Files.readString(to.resolve("sweep-1-a.csv"))).contains("sdrl,marked line,0.7,");
        assertThat(Files.readString(to.resolve("ablation.tex"))).contains("few seeds", "(b) Broken,");
        Path trained = folder.resolve("run");
        assertThat(shell.run("train", "campus-microcell", "--steps", 60, "--evaluate", 20, "--no-figures", "--out", trained)).isZero();
        assertThat(shell.run("figure", "raster", trained, "--format", "csv", "--out", to)).as(shell.err()).isZero();
        assertThat(Files.readString(to.resolve("raster.csv"))).contains("hidden 1,spikes,");
        assertThat(shell.run("figure", "learning-curve", trained, "--format", "csv", "--out", to)).as(shell.err()).isZero();
        assertThat(shell.run("figure", "carbon-parts", trained, "--requests", 20, "--format", "csv", "--out", to)).as(shell.err()).isZero();
        assertThat(Files.readString(to.resolve("carbon-parts.csv"))).contains("\"server, energy\",stacked bar,run,");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused("did you mean \"landscape\"?", "figure", "landscpe", "campus-microcell");
        refused("there is no preset \"ieee\"", "figure", "layout", "campus-microcell", "--preset", "ieee");
        refused("is no length such as 88 mm", "figure", "layout", "campus-microcell", "--width", "88");
        refused("figure width must be 72..1440 pt", "figure", "layout", "campus-microcell", "--width", "9 m".replace("m", "mm"));
        refused("is not one of pdf, svg", "figure", "layout", "campus-microcell", "--format", "jpg");
        refused("--typeface \"comic\"", "figure", "layout", "campus-microcell", "--typeface", "comic");
        refused("--to X,Y", "figure", "waterfall", "campus-microcell", "--user", "cleo");
        refused("--to (east)", "figure", "waterfall", "campus-microcell", "--user", "cleo", "--to", "9000,40");
        refused("no user \"nobody\"", "figure", "waterfall", "campus-microcell", "--user", "nobody", "--to", "40,40");
        refused("no user \"nobody\"", "figure", "landscape", "campus-microcell", "--user", "nobody");
        refused("is no folder", "figure", "ablation", "campus-microcell");
        refused("does not learn and has no spikes", "figure", "raster", "campus-microcell", "--policy", "rule");
        refused("is not one of full", "figure", "cdf", "campus-microcell", "--policy", "best");
        refused("not of the form OLD=NEW", "figure", "layout", "campus-microcell", "--rename", "x", "--out", folder);
    }
}
