package aolo.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "a,b,c | a;b;c", "a, b ,c | a;b;c", "'' | ''", ", | ;", "a,,c | a;;c", "\"a, b\",c | a, b;c", "\"a\"\"b\" , c | a\"b;c",
        "\"\",x | ;x", "a\"b\",c | a\"b\";c", " \"a\" | a", "\"\"\"\" | \""})
    void splitsAsSpreadsheetsDo(String line, String cells) throws InputException {
        assertThat(String.join(";", CsvLine.cells(line, ','))).isEqualTo(cells);
    }

    @Test
    void quotesThatDoNotCloseAreNamed() {
        assertThatThrownBy(() -> CsvLine.cells("1,\"2", ',')).hasMessageContaining("a quote that is not closed").hasMessageContaining("\"2\"");
        assertThatThrownBy(() -> CsvLine.cells("\"", ',')).hasMessageContaining("not closed");
        assertThatThrownBy(() -> CsvLine.cells("\"a\"\"", ',')).hasMessageContaining("not closed");
        assertThatThrownBy(() -> CsvLine.cells("\"a\"b,c", ',')).hasMessageContaining("text after a closing quote, \"b\"");
        assertThatThrownBy(() -> CsvLine.cells(",".repeat(1000), ',')).hasMessageContaining("1000 cells");
    }

    @Test
    void tabsSeparateToo() throws InputException {
        assertThat(CsvLine.cells("a\tb\t", '\t')).containsExactly("a", "b", "");
    }
}
