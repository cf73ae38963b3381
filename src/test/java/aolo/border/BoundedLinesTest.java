package aolo.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    private static BoundedLines lines(String text) {
        return new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), 4);
    }

    @Test
    void everyLineComesWholeTheLastWithoutItsEndToo() throws Exception {
        BoundedLines lines = lines("abcd\n\nxy");
        assertThat(lines.next()).contains("abcd");
        assertThat(lines.next()).contains("");
        assertThat(lines.next()).contains("xy");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void aLineThatIsRefusedTakesNothingOfTheNext() throws Exception {
        BoundedLines lines = lines("abcde\n\u00ff\nok");
        assertThatThrownBy(lines::next).isInstanceOf(InputException.class).hasMessageContaining("5 bytes; at most 4");
        assertThatThrownBy(lines::next).isInstanceOf(InputException.class).hasMessageContaining("UTF-8");
        assertThat(lines.next()).contains("ok");
    }
}
