package aolo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back by parquet-java, a program that is not ours. */
class ParquetFileTest {
    @TempDir
    Path folder;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Map> read(List<ParquetColumn> columns) throws IOException {
        Path file = folder.resolve("table.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            ParquetFile.write(columns, "AOLO Lab test", out);
        }
        return new CarpetReader<>(file.toFile(), Map.class).toList();
    }

    @Test
    void anIndependentReaderFindsEveryValueAndEveryGap() throws IOException {
        List<Map> rows = read(List.of(
                new ParquetColumn.Texts("scenario", Arrays.asList("Zürich — café", null, "")),
                new ParquetColumn.Wholes("seed", Arrays.asList(Long.MIN_VALUE, 9L, null)),
                new ParquetColumn.Reals("carbon_g", new double[] {Double.NaN, 0.1, -1e-300})));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).containsEntry("scenario", "Zürich — café").containsEntry("seed", Long.MIN_VALUE);
        assertThat(rows.get(0).get("carbon_g")).isNull();
        assertThat(rows.get(1)).containsEntry("seed", 9L).containsEntry("carbon_g", 0.1);
        assertThat(rows.get(1).get("scenario")).isNull();
        assertThat(rows.get(2)).containsEntry("scenario", "").containsEntry("carbon_g", -1e-300);
        assertThat(rows.get(2).get("seed")).isNull();
    }

    @Test
    void manyRowsAndNone() throws IOException {
        double[] values = new double[100_003];
        List<Long> wholes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7 == 3 ? Double.NaN : i / 3.0;
            wholes.add(i % 11 == 0 ? null : (long) i);
        }
        List<Map> rows = read(List.of(new ParquetColumn.Reals("x", values), new ParquetColumn.Wholes("i", wholes)));
        assertThat(rows).hasSize(values.length);
        for (int i = 0; i < values.length; i += 997) {
            assertThat(rows.get(i).get("x")).isEqualTo(i % 7 == 3 ? null : (Object) (i / 3.0));
            assertThat(rows.get(i).get("i")).isEqualTo(i % 11 == 0 ? null : (Object) (long) i);
        }
        assertThat(read(List.of(new ParquetColumn.Reals("x", new double[0])))).isEmpty();
    }

    @Test
    void equalBytesTwiceAndColumnsOfOneSize() throws IOException {
        List<ParquetColumn> columns = List.of(new ParquetColumn.Reals("x", new double[] {1, 2}));
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        ParquetFile.write(columns, "p", one);
        ParquetFile.write(columns, "p", two);
        assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
        assertThatThrownBy(() -> ParquetFile.write(
                        List.of(columns.get(0), new ParquetColumn.Texts("t", List.of("a"))), "p", one))
                .hasMessageContaining("column t has 1 values");
    }
}
