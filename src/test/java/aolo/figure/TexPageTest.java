package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of chart in a two-column page, compiled without a warning where TeX Live with IEEEtran and PGFPlots is there. */
class TexPageTest {
    private static final String ODD = "Zürich — café 100 % α₃ 東京 {a_b} #1";

    @TempDir
    Path directory;

    private static boolean there(String program, String... packages) {
        try {
            for (String each : packages) {
                Process process = new ProcessBuilder("kpsewhich", each).redirectErrorStream(true).start();
                if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    return false;
                }
            }
            Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).redirectOutput(
                    ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Figure odd(Figure figure) {
        return new Figure(figure.name(), figure.panels(), figure.columns(), figure.caption() + ", " + ODD, figure.provenance(), figure.size())
                .renamed(Map.of("SDRL", "α₃, 100 % é"));
    }

    private void compiles(String program, boolean twice) throws Exception {
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            File log = directory.resolve("out.txt").toFile();
            Process process = new ProcessBuilder(program, "-interaction=nonstopmode", "-halt-on-error", "page.tex")
                    .directory(directory.toFile()).redirectErrorStream(true).redirectOutput(log).start();
            process.getOutputStream().close();
            assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
            String said = new String(Files.readAllBytes(log.toPath()), StandardCharsets.ISO_8859_1);
            assertThat(process.exitValue()).as(said.substring(Math.max(0, said.length() - 1500))).isZero();
            if (i == 1 || !twice) {
                assertThat(said.lines().filter(line -> line.matches(".*(Warning|Overfull|Missing character).*"))
                        .filter(line -> !line.contains("Label(s) may have changed"))
                        .filter(line -> !line.contains("Font Warning")) // IEEEtran asks LuaTeX for Times of another encoding
                        .filter(line -> !line.contains("Font shapes were not"))).isEmpty();
            }
        }
    }

    @Test
    void everyChartCompilesInAnIeeePageAsPdfAndAsPgfplots() throws Exception {
        assumeTrue(there("pdflatex", "IEEEtran.cls", "pgfplots.sty"), "TeX Live with IEEEtran and PGFPlots");
        FigureExport export = new FigureExport(new ChartRenderer());
        List<String> body = new ArrayList<>();
        for (Figure demo : DemoFigures.all()) {
            Figure figure = odd(demo);
            if (!figure.name().equals("learning") && !figure.name().equals("panels") && !figure.name().equals("empty")) {
                body.add("\\begin{figure}[t]\\centering\\input{" + figure.name() + ".pgf}\\caption{PGFPlots}\\end{figure}");
            }
            export.writeAll(figure, List.of(FigureFormat.TEX, FigureFormat.PGF), FigureStyle.IEEE_COLUMN, 300, directory);
            body.add("\\input{" + figure.name() + "}\\clearpage");
        }
        page(body);
        compiles("pdflatex", false);
    }

    @Test
    void theSameTextCompilesWithLualatex() throws Exception {
        assumeTrue(there("lualatex", "IEEEtran.cls", "pgfplots.sty"), "LuaTeX with IEEEtran and PGFPlots");
        Figure figure = odd(DemoFigures.figure("parts", DemoFigures.parts()));
        new FigureExport(new ChartRenderer())
                .writeAll(figure, List.of(FigureFormat.TEX, FigureFormat.PGF), FigureStyle.IEEE_COLUMN, 300, directory);
        page(List.of("\\input{parts}", "\\begin{figure}[t]\\centering\\input{parts.pgf}\\caption{PGFPlots}\\end{figure}"));
        compiles("lualatex", false);
    }

    private void page(List<String> body) throws IOException {
        String head = Files.readString(Path.of("assets/figures/page.tex"));
        int from = head.indexOf("% figures begin");
        int to = head.indexOf("% figures end");
        assertThat(from).isPositive();
        Files.writeString(directory.resolve("page.tex"), head.substring(0, from) + String.join("\n", body) + "\n" + head.substring(to));
    }
}
