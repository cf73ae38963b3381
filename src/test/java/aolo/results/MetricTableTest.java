package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricTableTest {
    @TempDir
    Path folder;

    @Test
    void readsBackWhatItWroteInAnyLanguage() throws IOException {
        Locale before = Locale.getDefault();
        try {
            for (String language : List.of("de", "tr", "ar")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                MetricTable table = new MetricTable(List.of("step", "carbon_g", "loss"));
                table.add(10, 0.1 + 0.2, Double.NaN);
                table.add(20, 1e-300, -3);
                assertThat(table.toCsv()).isEqualTo("step,carbon_g,loss\n10,0.30000000000000004,\n20,1.0E-300,-3\n");
                Path file = folder.resolve(language + ".csv");
                SafeFiles.write(file, table::writeTo);
                MetricTable back = MetricTable.read(file, table.columns());
                assertThat(back.toCsv()).isEqualTo(table.toCsv());
                assertThat(back.value(0, "carbon_g")).isEqualTo(0.1 + 0.2);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesInfinityAndRaggedRowsAndNamesABadLine() throws IOException {
        MetricTable table = new MetricTable(List.of("step", "loss"));
        assertThatThrownBy(() -> table.add(1, Double.POSITIVE_INFINITY)).hasMessageContaining("loss");
        assertThatThrownBy(() -> table.add(1)).hasMessageContaining("row of 1");
        Path file = Files.writeString(folder.resolve("bad.csv"), "step,loss\n1,2\n3,x\n");
        assertThatThrownBy(() -> MetricTable.read(file, table.columns())).isInstanceOf(IOException.class).hasMessageContaining("bad.csv:3");
    }
}
