package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFigureTest {
    @Test
    void readsBackToTheSameNumbers() throws Exception {
        double[] x = {0, 1e-300, 1.0 / 3, 123456789.123, 1e22};
        double[] y = {-0.1, Math.PI, Double.NaN, 4.9e-324, -1e9};
        ChartModel chart = ChartModel.of("", ChartAxis.of("time", "s"), ChartAxis.of("energy, total", "J"))
                .with(new Series.Line("a \"quoted\", name", Role.SDRL, Numbers.of(x), Numbers.of(y)));
        List<String> lines = csv(chart);
        assertThat(lines.get(0)).isEqualTo("series,kind,time [s],\"energy, total [J]\",low [J],high [J]");
        for (int i = 0; i < x.length; i++) {
            String prefix = "\"a \"\"quoted\"\", name\",line,";
            assertThat(lines.get(i + 1)).startsWith(prefix);
            String[] cells = lines.get(i + 1).substring(prefix.length()).split(",", -1);
            assertThat(Double.parseDouble(cells[0])).isEqualTo(x[i]);
            assertThat(cells[1]).isEqualTo(Double.isNaN(y[i]) ? "" : String.valueOf(y[i]));
            assertThat(cells[2] + cells[3]).isEmpty();
        }
    }

    @Test
    void namesCategoriesAndIntervals() throws Exception {
        List<String> lines = csv(DemoFigures.policies());
        assertThat(lines).contains("SDRL,bar,rural macro,39.0,36.8,40.8").hasSize(1 + 9);
    }

    @Test
    void estimatesHaveBothTheirIntervals() throws Exception {
        List<String> lines = csv(DemoFigures.tradeOff());
        assertThat(lines.get(0)).endsWith(",low [%],high [%],x low [%],x high [%]");
        assertThat(lines).contains("TD3,estimate,-2.2,85.0,77.0,96.0,-8.8,-0.4", "bound,event,0.0,,,,,");
    }

    @Test
    void everyKindOfSeriesHasRowsOfEqualLength() throws Exception {
        for (Figure figure : DemoFigures.all()) {
            List<String> lines = csv(figure.chart());
            int cells = lines.get(0).split(",", -1).length;
            assertThat(lines)
                    .as(figure.name())
                    .allMatch(line -> line.contains("\"") || line.split(",", -1).length == cells);
            for (Series series : figure.chart().series()) {
                String name = series.name().isEmpty() ? series.role().name() : series.name();
                assertThat(lines).as(name).anyMatch(line -> line.replace("\"", "")
                        .startsWith(name + ","));
            }
        }
    }

    private static List<String> csv(ChartModel chart) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFigure.write(chart, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
