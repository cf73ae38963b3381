package aolo.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.quantity.Assumptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples hold 200 + 60 sin(2 pi h/24) g/kWh from 2024-03-04 00:00 UTC for 30 hours. */
class IntensityCsvTest {
    private static final Path SAMPLES = Path.of("src/test/resources/intensity");
    private static final String HEADER = "timestamp,avg_CI\n";

    private static IntensitySeries sample(String file) {
        return IntensityCsv.read(file, name -> Files.readString(SAMPLES.resolve(name)));
    }

    private static IntensitySeries text(String content) {
        return IntensityCsv.read("ci.csv", name -> content.startsWith("\uFEFF") ? content.substring(1) : content);
    }

    @ParameterizedTest
    @CsvSource({
        "electricity-maps.csv, ELECTRICITY_MAPS, 3600, 0.006",
        "electricity-maps-2023.csv, ELECTRICITY_MAPS, 3600, 0.006",
        "eia.csv, EIA, 3600, 0.001",
        "neso.csv, NESO, 1800, 0.51",
        "neso-generation-mix.csv, NESO_GENERATION_MIX, 1800, 0.51",
        "dc-rl.csv, DC_RL, 3600, 1e-9"
    })
    void readsEachLayout(String file, IntensityLayout layout, long step, double rounding) {
        IntensitySeries series = sample(file);
        assertThat(series.layout()).isEqualTo(layout);
        assertThat(series.stepSeconds()).isEqualTo(step);
        assertThat(series.start()).isEqualTo("2024-03-04T00:00:00Z");
        assertThat(series.gramsPerKwh()).hasSize((int) (30 * 3600 / step));
        for (int i = 0; i < series.gramsPerKwh().length; i++) {
            double expected = 200 + 60 * Math.sin(2 * Math.PI * i * step / 86_400.0);
            assertThat(series.gramsPerKwh()[i]).isCloseTo(expected, within(rounding));
        }
    }

    @Test
    void theGridStartsAtTheHourOfTheDayAskedFor() {
        GridIntensity grid = GridIntensity.of(
                new GridParameters("nowhere", "none", 6, Optional.of("dc-rl.csv")),
                Assumptions.standard(),
                name -> Files.readString(SAMPLES.resolve(name)));
        assertThat(grid.gramsPerKwh(0)).isCloseTo(260, within(1e-9));
        assertThat(grid.gramsPerKwh(6 * 3600)).isCloseTo(200, within(1e-9));
        assertThat(grid.slopeGramsPerKwhPerHour(1800))
                .isCloseTo(60 * (Math.sin(2 * Math.PI * 7 / 24) - 1), within(1e-9));
        assertThat(grid.periodSeconds()).isEqualTo(30 * 3600);
        assertThat(grid.gramsPerKwh(24 * 3600)).isCloseTo(200, within(1e-9)); // hour 30 is hour 0 again
        assertThat(grid.notes()).singleElement().asString().contains("dc-rl.csv (DC_RL)", "repeats");
    }

    @Test
    void toleratesByteOrderMarkCarriageReturnsAndQuotes() {
        IntensitySeries series = text("\uFEFF\"zone, name\",\"timestamp\",\"avg_CI\"\r\n"
                + "\"a, b\",\"2024-01-01 00:00\",\"1.5\"\r\n\"a\",\"2024-01-01 01:00\",\"2\"\r\n\r\n");
        assertThat(series.gramsPerKwh()).containsExactly(1.5, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"time,gCO2e/kWh", "timestamp,g/kWh", "Datetime (UTC),gramsPerKwh", "time,Carbon intensity (gCO2/kWh)"})
    void readsAUsersOwnFileIfItsUnitIsNamed(String header) {
        IntensitySeries series = text(header + "\n2024-01-01 00:00,1\n2024-01-01 00:15,2\n");
        assertThat(series.layout()).isEqualTo(IntensityLayout.PLAIN);
        assertThat(series.stepSeconds()).isEqualTo(900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-1", "1e308", "5001", "0x10", "1d", "12;5", "n/a"})
    void refusesWhatIsNoIntensity(String value) {
        assertThatThrownBy(() -> text(HEADER + "2024-01-01 00:00,100\n2024-01-01 01:00," + value + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ci.csv:3: avg_CI \"" + value + "\"; expected a number from 0 to 5000 g/kWh");
    }

    @Test
    void refusesGapsDisorderAndDoubledHours() {
        assertThatThrownBy(() -> text(
                        HEADER + "2024-01-01 00:00,1\n2024-01-01 01:00,1\n2024-01-01 03:00,1\n2024-01-01 04:00,1\n"))
                .hasMessageContaining("ci.csv:4: timestamp \"2024-01-01T03:00:00Z\"; expected 2024-01-01T02:00:00Z")
                .hasMessageContaining("a gap");
        assertThatThrownBy(() -> text(HEADER + "2024-01-01 01:00,1\n2024-01-01 00:00,1\n"))
                .hasMessageContaining("ci.csv:3:")
                .hasMessageContaining("a time after that of line 2");
        assertThatThrownBy(() -> text(HEADER + "2024-01-01 00:00,1\n2024-01-01 01:00,1\n2024-01-01 01:00,2\n"))
                .hasMessageContaining("ci.csv:4:")
                .hasMessageContaining("doubled: line 3");
        assertThatThrownBy(() -> text(HEADER + "2024-01-01 00:00,1\n2024-01-01 03:00,1\n2024-01-01 06:00,1\n"))
                .hasMessageContaining("a step that divides an hour, got 10800 s");
    }

    @Test
    void refusesTimesHeadersAndEmptyFilesByLine() {
        assertThatThrownBy(() -> text(HEADER + "yesterday,1\n2024-01-01 01:00,x\n"))
                .hasMessageContaining("ci.csv:2: timestamp \"yesterday\"; expected a UTC time")
                .hasMessageContaining("ci.csv:3: avg_CI \"x\"");
        assertThatThrownBy(() -> text("time,grams\n1,2\n"))
                .hasMessageContaining("ci.csv:1: the header \"time,grams\" is of no known layout")
                .hasMessageContaining("ELECTRICITY_MAPS")
                .hasMessageContaining("DC_RL");
        assertThatThrownBy(() -> text("")).hasMessageContaining("ci.csv:1: the file is empty");
        assertThatThrownBy(() -> text(HEADER)).hasMessageContaining("only 0 rows");
        assertThatThrownBy(() -> text(HEADER + "2024-01-01 00:00\n2024-01-01 01:00,2\n"))
                .hasMessageContaining("ci.csv:2: avg_CI is empty in 1 row (line 2)");
        assertThatThrownBy(() -> text(HEADER + "\"2024-01-01 00:00,1\n")).hasMessageContaining("ci.csv");
    }

    @Test
    void namesTheFileThatIsNotThere() {
        assertThatThrownBy(() -> IntensityCsv.read("gone.csv", name -> {
                    throw new IOException("no such file");
                }))
                .hasMessage("intensity file gone.csv: no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31 13:00:00",
                "2024-01-31 13:00",
                "2024-01-31T13:00Z",
                "2024-01-31T13:00:00.000Z",
                "2024-01-31 14:00:00+01:00",
                "1/31/2024 1:00:00 PM",
                "01/31/2024 13:00",
                "31JAN2024 13:00:00"
            })
    void readsTimesAsTheLayoutsWriteThem(String text) {
        assertThat(IntensityTimes.parse(text).orElseThrow()).isEqualTo("2024-01-31T13:00:00Z");
    }

    private static IntensitySeries input(String file) {
        return IntensityCsv.read("src/test/resources/inputs/" + file, IntensityFiles.onDisk());
    }

    @Test
    void semicolonsAndDecimalCommasAreReadWhereTheHeaderShowsThem() {
        assertThat(input("semicolon.csv").gramsPerKwh()).startsWith(100, 101, 102);
        assertThat(input("decimalcomma.csv").gramsPerKwh()).startsWith(100.5, 101.5, 102.5);
        assertThat(text("time;gCO2e/kWh\n2024-01-01 00:00;1.5\n2024-01-01 01:00;1.234\n").gramsPerKwh()).containsExactly(1.5, 1.234);
        assertThatThrownBy(() -> text("time;gCO2e/kWh\n2024-01-01 00:00;100,5\n2024-01-01 01:00;100.5\n"))
                .hasMessageContaining("ci.csv:3: decimal commas and points in one file (the other on line 2)");
        assertThatThrownBy(() -> text("time;gCO2e/kWh\n2024-01-01 00:00;1.234\n2024-01-01 01:00;17\n"))
                .hasMessageContaining("ci.csv:2: a point before three digits may mean thousands");
        assertThatThrownBy(() -> text("time,gCO2e/kWh\n2024-01-01 00:00,\"100,5\"\n2024-01-01 01:00,1\n"))
                .hasMessageContaining("ci.csv:2: gCO2e/kWh \"100,5\"; expected a number");
        assertThatThrownBy(() -> text("time\tgCO2e/kWh\n2024-01-01 00:00\t1\n")).hasMessageContaining("separated by tabs");
    }

    @Test
    void datesThatDoNotExistAreRefusedAndTheEndOfADayIsNot() {
        assertThatThrownBy(() -> input("feb30.csv"))
                .hasMessageContaining("feb30.csv:2: time \"2/30/2024 00:00\"; expected a date that exists");
        assertThatThrownBy(() -> text(HEADER + "2023-02-29 00:00,1\n31Apr2024 01:00,2\n2024-13-01 02:00,2\n"))
                .hasMessageContaining("ci.csv:2: timestamp \"2023-02-29 00:00\"; expected a date that exists")
                .hasMessageContaining("ci.csv:3: timestamp \"31Apr2024 01:00\"; expected a date that exists")
                .hasMessageContaining("ci.csv:4: timestamp \"2024-13-01 02:00\"; expected a UTC time");
        assertThat(IntensityTimes.parse("2024-02-29 24:00").orElseThrow()).isEqualTo("2024-03-01T00:00:00Z");
        assertThat(IntensityTimes.parse("2024-02-30 24:00")).isEmpty();
    }

    @Test
    void whatCannotBeReadSaysWhatToDo() {
        assertThatThrownBy(() -> input("latin1.csv")).hasMessageContaining("latin1.csv: is not UTF-8 at line 1").hasMessageContaining("save it as UTF-8");
        assertThatThrownBy(() -> input("gone.csv")).hasMessageEndingWith("gone.csv: no such file");
        assertThatThrownBy(() -> text(HEADER + "2024-01-01 00:00,\"1\n2024-01-01 01:00,2\n"))
                .hasMessageContaining("ci.csv:2: has a quote that is not closed on its line");
        assertThatThrownBy(() -> text("Local time,CO2 Emissions Intensity for Consumed Electricity\n1/1/2024 1:00,0.5\n"))
                .hasMessageContaining("no column \"UTC time\" with the time in UTC");
        assertThatThrownBy(() -> text(HEADER + "2024-01-01 00:00,1\n2024-01-01 01:00,\n2024-01-01 02:00,\n2024-01-01 03:00,4\n"))
                .hasMessage("ci.csv:3: avg_CI is empty in 2 rows (line 3, 4); fill in what was measured, or cut the file to a part"
                        + " without gaps");
    }

    @Test
    void messagesRepeatLittleOfAFileAndNothingThatATerminalObeys() {
        assertThatThrownBy(() -> text("\u001b[2J" + "x".repeat(100_000) + "\n")).satisfies(e -> assertThat(e.getMessage())
                .contains("\\u001B[2J")
                .doesNotContain("\u001b")
                .hasSizeLessThan(1500));
        assertThatThrownBy(() -> text(HEADER + "\u202e" + "y".repeat(100_000) + ",1\n")).satisfies(e -> assertThat(e.getMessage())
                .contains("\\u202E")
                .hasSizeLessThan(400));
    }
}
