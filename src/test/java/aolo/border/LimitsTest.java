package aolo.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of limits says what the code does, and leaves none out of the classes it names. */
class LimitsTest {
    private static final Pattern ROW = Pattern.compile("^\\| [^|]+ \\| ([0-9 ]+) \\| `([a-z]+\\.[A-Za-z]+)\\.([A-Z_]+)` \\|$");
    private static final Pattern LIMIT = Pattern.compile("(MAX|MOST|LONGEST|LARGEST)(_.*)?");

    @Test
    void thePageAndTheCodeAgree() throws Exception {
        Set<String> named = new TreeSet<>();
        Set<String> classes = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src", "site", "markdown", "limits.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Field field = Class.forName("aolo." + row.group(2)).getDeclaredField(row.group(3));
                field.setAccessible(true);
                double value = ((Number) field.get(null)).doubleValue();
                assertThat(Double.parseDouble(row.group(1).replace(" ", ""))).as(line).isEqualTo(value);
                named.add(row.group(2) + "." + row.group(3));
                classes.add(row.group(2));
            }
        }
        assertThat(named).hasSizeGreaterThan(25);
        for (String type : classes) {
            for (Field field : Class.forName("aolo." + type).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && LIMIT.matcher(field.getName()).matches()) {
                    assertThat(named).contains(type + "." + field.getName());
                }
            }
        }
    }
}
