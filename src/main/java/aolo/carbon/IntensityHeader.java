package aolo.carbon;

import aolo.border.CsvLine;
import aolo.border.InputException;
import aolo.border.SafeText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the first line of an intensity file says: layout, columns and what separates them.
 *
 * @param separator comma or semicolon
 * @param columns where time and value stand
 * @param names of all columns
 */
record IntensityHeader(char separator, IntensityLayout.Columns columns, List<String> names) {
    /** Longest list of columns that a message repeats, in characters. */
    private static final int LONGEST = 160;

    /** Recognises a header; throws {@link InputException} with what it lacks. */
    static IntensityHeader of(String line) throws InputException {
        List<String> byCommas = CsvLine.cells(line, ',');
        Optional<IntensityLayout.Columns> found = layout(byCommas);
        if (found.isPresent()) {
            return new IntensityHeader(',', found.get(), byCommas);
        }
        List<String> bySemicolons = CsvLine.cells(line, ';');
        found = layout(bySemicolons);
        if (found.isPresent()) {
            return new IntensityHeader(';', found.get(), bySemicolons);
        }
        if (layout(CsvLine.cells(line, '\t')).isPresent()) {
            throw new InputException("columns are separated by tabs; separate them by commas");
        }
        throw unknown(line, bySemicolons.size() > byCommas.size() ? bySemicolons : byCommas);
    }

    private static Optional<IntensityLayout.Columns> layout(List<String> names) {
        return Arrays.stream(IntensityLayout.values())
                .map(layout -> layout.find(names))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static InputException unknown(String line, List<String> names) {
        for (IntensityLayout layout : IntensityLayout.values()) {
            Optional<String> value = layout.valueAlone(names);
            if (value.isPresent()) {
                return new InputException(String.format(
                        Locale.ROOT,
                        "the column %s is there, but no column \"%s\" with the time in UTC; local time has a doubled and a"
                                + " missing hour each year, so add the UTC time",
                        SafeText.quoted(value.get()),
                        layout.columns().split(",")[0]));
            }
        }
        return new InputException("the header \"" + SafeText.cut(line, LONGEST)
                + "\" is of no known layout; expected the columns of one of: "
                + Arrays.stream(IntensityLayout.values())
                        .map(layout -> layout + " (" + layout.columns() + ")")
                        .collect(Collectors.joining("; "))
                + "; separated by commas, or by semicolons");
    }

    IntensityLayout layout() {
        return columns.layout();
    }

    /** Only where semicolons separate columns can a comma be a decimal sign. */
    boolean decimalCommas() {
        return separator == ';';
    }

    int timeColumn() {
        return columns.time();
    }

    int valueColumn() {
        return columns.value();
    }

    String timeName() {
        return SafeText.cut(names.get(columns.time()), SafeText.LONGEST_QUOTE);
    }

    String valueName() {
        return SafeText.cut(names.get(columns.value()), SafeText.LONGEST_QUOTE);
    }

    /** What a value of this file must be, up to so many grams per kWh. */
    String expectedValue(double largestGramsPerKwh) {
        return String.format(
                Locale.ROOT,
                "a number from 0 to %.4g %s",
                largestGramsPerKwh / layout().gramsPerUnit(),
                layout().gramsPerUnit() == 1 ? "g/kWh" : "lb/kWh");
    }
}
