package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path-gain grid of one's own: what is read, what lies between its cells, and what is refused in which words. */
class GainGridTest {
    @TempDir
    Path folder;

    private static LandscapeParameters parameters(Path file, GainUnit unit, OptionalDouble cell, OptionalDouble edge) {
        return new LandscapeParameters(
                file.toString(), unit, false, cell, cell, edge, edge, 150, 118, 10, 3.5, 1.5, 6, OptionalDouble.empty());
    }

    private LandscapeParameters npy(String header, int version, byte[] numbers) throws IOException {
        int before = version == 1 ? 10 : 12;
        String padded = header + " ".repeat(127 - before - header.length()) + "\n";
        ByteBuffer out = ByteBuffer.allocate(128 + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            out.putShort((short) padded.length());
        } else {
            out.putInt(padded.length());
        }
        out.put(padded.getBytes(StandardCharsets.US_ASCII)).put(numbers);
        Path file = Files.write(folder.resolve("g.npy"), out.array());
        return parameters(file, GainUnit.DB, OptionalDouble.of(10), OptionalDouble.of(0));
    }

    private static byte[] doubles(ByteOrder order, double... values) {
        ByteBuffer out = ByteBuffer.allocate(8 * values.length).order(order);
        for (double value : values) {
            out.putDouble(value);
        }
        return out.array();
    }

    private static String header(String type, String order, String shape) {
        return "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }";
    }

    private LandscapeParameters csv(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("g.csv"), text);
        return parameters(file, GainUnit.DB, OptionalDouble.empty(), OptionalDouble.empty());
    }

    @ParameterizedTest
    @CsvSource({"<f8,1", ">f8,2", "<f8,3"})
    void betweenCentresItIsBilinearInDecibels(String type, int version) throws IOException {
        ByteOrder order = type.startsWith("<") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        GainGrid grid = GainGrid.read(npy(header(type, "False", "(2, 3)"), version, doubles(order, -60, -70, -80, -90, -100, -110)));
        assertThat(grid.gainDb(5, 5, 0)).isEqualTo(-60);
        assertThat(grid.gainDb(25, 15, 0)).isEqualTo(-110);
        assertThat(grid.gainDb(10, 5, 0)).isEqualTo(-65);
        assertThat(grid.gainDb(10, 10, 0)).isEqualTo(-80);
        assertThat(grid.gainDb(0, 0, 0)).as("the outer half of a cell has the cell's gain").isEqualTo(-60);
        assertThat(grid.gainDb(30, 20, 0)).as("the very edge").isEqualTo(-110);
        assertThat(grid.gainDb(30.1, 10, -200)).as("beyond it").isEqualTo(-200);
        assertThat(grid.covers(-0.1, 5)).isFalse();
    }

    @Test
    void aCellWithoutAValueCountsAsWhatIsDeclaredAndElseAsNone() throws IOException {
        GainGrid grid = GainGrid.read(csv("cellXMeters,cellYMeters,westMeters,southMeters\n10,10,-10,0\n-60,nan\n-80,\n"));
        assertThat(grid.gainDb(-5, 5, Double.NaN)).as("a neighbour of weight 0 does not matter").isEqualTo(-60);
        assertThat(grid.gainDb(0, 5, Double.NaN)).isNaN();
        assertThat(grid.gainDb(0, 5, -160)).isEqualTo(-110);
        assertThat(grid.holeIn(5, 5)).hasValue("has no value at row 0, column 1 (5.0 m east, 5.0 m north)");
        assertThat(grid.holeIn(20, 5)).hasValue("covers only -10.0 ... 10.0 m east, 0.0 ... 20.0 m north");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<i4 | False | (2, 2) | has numbers of type \"<i4\"; expected float32 or float64",
        "<f8 | True | (2, 2) | Fortran order",
        "<f8 | False | (4,) | expected two dimensions",
        "<f8 | False | (1, 2, 2) | save one: path_gain[0]",
        "<f8 | False | (1, 4) | at least 2 rows and columns",
        "<f8 | False | (99999, 99999) | at most 4000000 cells",
        "<f8 | False | (2, 3) | has 32 bytes of numbers; its shape (2, 3) needs 48; it was cut off"
    })
    void anArrayThatIsNoGridIsRefused(String type, String order, String shape, String message) throws IOException {
        LandscapeParameters own = npy(header(type, order, shape), 1, doubles(ByteOrder.LITTLE_ENDIAN, -60, -70, -80, -90));
        assertThatThrownBy(() -> GainGrid.read(own))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("g.npy").hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-60,inf~-70,-80 | g.csv:3: column 1 is \"inf\"; expected a number, nan or nothing",
        "-60,-70~-80 | g.csv:4: has 1 cells, the rows before 2",
        "-60,99~-70,-80 | row 0, column 1: 99.0 is no path gain: allowed -300 ... 60 dB",
        "nan,nan~nan,nan | has no value at all",
        "-60,-70 | has 1 rows of 2 cells"
    })
    void textThatIsNoGridIsRefusedWithItsLine(String rows, String message) throws IOException {
        LandscapeParameters own =
                csv("cellXMeters,cellYMeters,westMeters,southMeters\n10,10,0,0\n" + rows.replace('~', '\n') + "\n");
        assertThatThrownBy(() -> GainGrid.read(own)).hasMessageContaining(message);
    }

    @Test
    void whereCellsLieIsSaidOnce() throws IOException {
        Path text = Files.writeString(folder.resolve("t.csv"), "cellXMeters,cellYMeters,westMeters,southMeters\n0,1,0,0\n");
        assertThatThrownBy(() -> GainGrid.read(parameters(text, GainUnit.DB, OptionalDouble.of(1), OptionalDouble.empty())))
                .hasMessageContaining("leave out landscape.cellXMeters");
        assertThatThrownBy(() -> GainGrid.read(parameters(text, GainUnit.DB, OptionalDouble.empty(), OptionalDouble.empty())))
                .hasMessageContaining("t.csv:2: cellXMeters is \"0\"; allowed 0.01 ... 5000.0 m");
        Path array = Files.write(folder.resolve("a.npy"), CourtyardTracer.npy(CourtyardTracer.gains()));
        assertThatThrownBy(() -> GainGrid.read(parameters(array, GainUnit.DB, OptionalDouble.empty(), OptionalDouble.empty())))
                .hasMessageContaining("give landscape.cellXMeters [m]");
        assertThatThrownBy(() -> GainGrid.read(parameters(
                        Files.writeString(folder.resolve("a.txt"), ""), GainUnit.DB, OptionalDouble.empty(), OptionalDouble.empty())))
                .hasMessageContaining("neither .npy");
    }

    @Test
    void theShippedGridIsWhatItsTracerGives() throws IOException {
        Path shipped = Path.of("sample-scenarios", "landscapes", "courtyard.npy");
        assertThat(Files.readAllBytes(shipped)).isEqualTo(CourtyardTracer.npy(CourtyardTracer.gains()));
        GainGrid grid = GainGrid.read(parameters(shipped, GainUnit.LINEAR, OptionalDouble.of(4), OptionalDouble.of(0)));
        double freeSpaceDb = 20 * Math.log10(299_792_458 / 3.5e9 / (4 * Math.PI * Math.hypot(24, Math.hypot(16, 8.5))));
        assertThat(grid.gainDb(174, 102, 0)).as("in sight: free space and some reflections")
                .isBetween(freeSpaceDb, freeSpaceDb + 4);
        assertThat(grid.gainDb(30, 118, 0)).as("behind the long house").isLessThan(-110);
        assertThat(grid.covers(75, 100)).as("inside it").isFalse();
    }

    @Test
    void theChannelOfAGridAddsTheAntennaOnlyWhereItIsNotInIt() throws IOException {
        StationParameters station = new StationParameters(
                "s", 10, 10, StationType.MICRO, Deployment.UMI, 10, 8, 3.5, 20, 30, StationPowerModel.EARTH,
                IdleAttribution.AIR_TIME, false, 2, OptionalDouble.empty());
        LandscapeParameters bare = csv("cellXMeters,cellYMeters,westMeters,southMeters\n10,10,0,0\n-60,-60\n-120,-120\n");
        GridChannel channel = new GridChannel(station, bare, GainGrid.read(bare));
        LargeScaleGain gain = new LargeScaleGain();
        channel.evaluate(10, 5, 1.5, gain);
        assertThat(gain.gainDb).isEqualTo(-52);
        assertThat(gain.gain).isCloseTo(Math.pow(10, -5.2), within(1e-15));
        assertThat(gain.pathLossDb).isEqualTo(60);
        assertThat(gain.lineOfSight).as("5 m away free space is 63 dB").isTrue();
        channel.evaluate(10, 15, 1.5, gain);
        assertThat(gain.lineOfSight).isFalse();
        channel.evaluate(100, 15, 1.5, gain);
        assertThat(gain.gainDb).as("no signal").isEqualTo(-300);
        LandscapeParameters whole = new LandscapeParameters(
                bare.gainFile(), GainUnit.DB, true, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), 10, 10, 10, 3.5, 1.5, 6, OptionalDouble.of(-150));
        GridChannel included = new GridChannel(station, whole, GainGrid.read(whole));
        included.evaluate(10, 5, 1.5, gain);
        assertThat(gain.gainDb).isEqualTo(-60);
        included.evaluate(100, 5, 1.5, gain);
        assertThat(gain.gainDb).isEqualTo(-150);
    }
}
