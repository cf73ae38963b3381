package aolo.carbon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The layouts an intensity file may have, told apart by the names of their columns. Names are compared without case and
 * with runs of anything but letters, digits and percent turned into one space, so that a lost subscript does no harm.
 */
enum IntensityLayout {
    /** Electricity Maps data portal; life-cycle column, "LCA" until 2024. */
    ELECTRICITY_MAPS(
            "datetime utc"::equals,
            name -> name.startsWith("carbon intensity gco") && (name.endsWith("life cycle") || name.endsWith("lca")),
            "Datetime (UTC), Carbon intensity gCO2eq/kWh (Life cycle)",
            1,
            false),
    /** EIA-930 workbook of a balancing authority or region, sheet of hourly data as CSV: pounds per kWh, end of hour. */
    EIA(
            "utc time"::equals,
            name -> name.equals("co2 emissions intensity for consumed electricity"),
            "UTC time, CO2 Emissions Intensity for Consumed Electricity",
            453.59237,
            true),
    /** NESO, as carbonintensity.org.uk gives it: what was measured, not the forecast; half-hourly. */
    NESO(
            "datetime utc"::equals,
            name -> name.equals("actual carbon intensity gco2 kwh"),
            "Datetime (UTC), Actual Carbon Intensity (gCO2/kWh)",
            1,
            false),
    /** NESO data portal, historic generation mix; half-hourly. */
    NESO_GENERATION_MIX(
            "datetime"::equals,
            name -> name.equals("carbon intensity"),
            "DATETIME, CARBON_INTENSITY",
            1,
            false),
    /** NESO data portal, national carbon intensity forecast: what was measured, not the forecast; half-hourly. */
    NESO_FORECAST("datetime"::equals, name -> name.equals("actual"), "datetime, actual", 1, false),
    /** dc-rl (SustainDC), hourly. */
    DC_RL("timestamp"::equals, name -> name.equals("avg ci"), "timestamp, avg_CI", 1, false),
    /** A user's own file; the unit must be in the name, for a bare number could be anything. */
    PLAIN(
            name -> name.matches("time|time utc|datetime|datetime utc|timestamp|utc time"),
            name -> name.matches("(carbon intensity |intensity )?(gramsperkwh|(g|gco2|gco2e|gco2eq|grams)( per)? kwh)"),
            "time, gCO2e/kWh",
            1,
            false);

    private final Predicate<String> timeColumn;
    private final Predicate<String> valueColumn;
    private final String columns;
    private final double gramsPerUnit;
    private final boolean endOfHour;

    IntensityLayout(
            Predicate<String> timeColumn,
            Predicate<String> valueColumn,
            String columns,
            double gramsPerUnit,
            boolean endOfHour) {
        this.timeColumn = timeColumn;
        this.valueColumn = valueColumn;
        this.columns = columns;
        this.gramsPerUnit = gramsPerUnit;
        this.endOfHour = endOfHour;
    }

    /** Grams per kWh of one unit of the file. */
    double gramsPerUnit() {
        return gramsPerUnit;
    }

    /** True when a time names the end of the interval its value holds for. */
    boolean endOfHour() {
        return endOfHour;
    }

    /** The columns this layout is known by, as a person reads them. */
    String columns() {
        return columns;
    }

    /** Where time and value stand in this header, if it is of this layout; the first match of each counts. */
    Optional<Columns> find(List<String> header) {
        int time = index(header, timeColumn);
        int value = index(header, valueColumn);
        return time < 0 || value < 0 ? Optional.empty() : Optional.of(new Columns(this, time, value));
    }

    /** The name of the column of values where that is there, but no column of times. */
    Optional<String> valueAlone(List<String> header) {
        int value = index(header, valueColumn);
        return value >= 0 && index(header, timeColumn) < 0 ? Optional.of(header.get(value)) : Optional.empty();
    }

    private static int index(List<String> header, Predicate<String> wanted) {
        for (int i = 0; i < header.size(); i++) {
            if (wanted.test(plain(header.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9%]+", " ").strip();
    }

    /**
     * Where a file keeps what is needed.
     *
     * @param layout its layout
     * @param time index of the column of times
     * @param value index of the column of intensities
     */
    record Columns(IntensityLayout layout, int time, int value) {}
}
