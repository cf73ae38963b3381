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
        assertThat(lines.get(0)).isEqualTo("series,kind,time_s,energy_total_j,low,high");
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
        assertThat(lines.get(0)).endsWith(",low,high,x_low,x_high");
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
                boolean interval = series instanceof Series.Band || series instanceof Series.Whiskers;
                if (!interval || !series.name().isEmpty()) {
                    assertThat(lines).as(name).anyMatch(line -> line.replace("\"", "")
                            .startsWith(name + ","));
                }
            }
        }
    }

    @Test
    void aBandStandsInTheRowsOfItsLineAndNamesAreOnesThatProgramsTake() throws Exception {
        Numbers x = Numbers.of(1, 2);
        List<String> lines = csv(ChartModel.of("", ChartAxis.of("requests learned from", "1"), ChartAxis.of("carbon per request", "gCO₂e"))
                .with(new Series.Band("", Role.SDRL, x, Numbers.of(3, 4), Numbers.of(7, 8)),
                        new Series.Line("SDRL", Role.SDRL, x, Numbers.of(5, 6), true),
                        new Series.Band("alone", Role.SAC, x, Numbers.of(1, 1), Numbers.of(2, 2))));
        assertThat(lines).containsExactly(
                "series,kind,requests_learned_from,carbon_per_request_gco2e,low,high",
                "SDRL,marked line,1.0,5.0,3.0,7.0", "SDRL,marked line,2.0,6.0,4.0,8.0",
                "alone,band,1.0,,1.0,2.0", "alone,band,2.0,,1.0,2.0");
    }

    private static List<String> csv(ChartModel chart) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFigure.write(chart, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
