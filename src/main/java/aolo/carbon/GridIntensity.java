package aolo.carbon;

import aolo.quantity.Assumption;
import aolo.quantity.Assumptions;
import aolo.quantity.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Carbon intensity of the electricity over time: yearly mean times a daily shape, or a measured series, linear between
 * its points and periodic. Time 0 is the scenario's start hour. Immutable; any thread; allocates nothing when asked.
 */
public final class GridIntensity {
    private static final String MEAN = "carbon.grid.mean.";
    private static final String GRAMS = ".gramsPerKwh";
    private static final double SECONDS_PER_HOUR = 3600;
    private static final long SECONDS_PER_DAY = 24 * 3600;

    private final double[] points;
    private final double stepSeconds;
    private final double offsetSteps;
    private final List<String> notes;

    private GridIntensity(double[] points, double stepSeconds, double offsetSteps, List<String> notes) {
        this.points = points;
        this.stepSeconds = stepSeconds;
        this.offsetSteps = offsetSteps;
        this.notes = notes;
    }

    /**
     * The grid of a scenario. Throws {@link IllegalArgumentException} for an unknown region or shape (with the legal
     * ones) and for a file that cannot be read or is not an intensity series (with file and line).
     */
    public static GridIntensity of(GridParameters parameters, Assumptions assumptions, IntensityFiles files) {
        double startHour = parameters.startHour();
        if (!(startHour >= 0 && startHour <= 24)) {
            throw new IllegalArgumentException("startHour " + startHour + " is outside 0..24 h");
        }
        if (parameters.intensityCsv().isPresent()) {
            String file = parameters.intensityCsv().get();
            return ofSeries(file, IntensityCsv.read(file, files), startHour);
        }
        return ofShape(parameters, assumptions);
    }

    /** Time 0 is the first instant of the series whose hour of the day (UTC) is the start hour. */
    private static GridIntensity ofSeries(String file, IntensitySeries series, double startHour) {
        double firstHour = Math.floorMod(series.start().getEpochSecond(), SECONDS_PER_DAY) / SECONDS_PER_HOUR;
        double wait = startHour - firstHour;
        double offsetSeconds = (wait < 0 ? wait + 24 : wait) * SECONDS_PER_HOUR;
        String note = String.format(
                Locale.ROOT,
                "intensity of %s (%s): %d values, one each %d s, from %s (UTC); it replaces region and shape, and repeats"
                        + " when it ends",
                file,
                series.layout(),
                series.gramsPerKwh().length,
                series.stepSeconds(),
                series.start());
        return new GridIntensity(
                series.gramsPerKwh(), series.stepSeconds(), offsetSeconds / series.stepSeconds(), List.of(note));
    }

    private static GridIntensity ofShape(GridParameters parameters, Assumptions assumptions) {
        double mean = regionMean(parameters.region(), assumptions);
        List<GridShape> shapes = GridShape.standard();
        List<String> names = shapes.stream().map(GridShape::name).toList();
        GridShape shape = shapes.stream()
                .filter(s -> s.name().equals(parameters.shape()))
                .findFirst()
                .orElseThrow(() -> unknown("grid shape", parameters.shape(), names));
        double[] points =
                shape.factors().stream().mapToDouble(f -> mean * f).toArray();
        return new GridIntensity(
                points, SECONDS_PER_HOUR, parameters.startHour(), notes(parameters.region(), shape, names));
    }

    private static List<String> notes(String region, GridShape shape, List<String> shapeNames) {
        List<String> all = new ArrayList<>();
        if (!shape.measured()) {
            all.add(String.format(
                    Locale.ROOT,
                    "the intensity of %s is its yearly mean at every hour: FLAT is an assumption, not a measured"
                            + " shape",
                    region));
        } else {
            all.add(String.format(
                    Locale.ROOT,
                    "the daily shape is that of %d, in local standard time without daylight saving, on a yearly mean of 2024",
                    shape.year()));
        }
        if (shape.measured() && measuredShape(region).filter(shape.name()::equals).isEmpty()) {
            all.add(String.format(
                    Locale.ROOT,
                    "the daily shape is %s's, not one measured for %s",
                    shape.name(), region));
        }
        return List.copyOf(all);
    }

    private static double regionMean(String region, Assumptions assumptions) {
        if (region == null || !assumptions.has(MEAN + region + GRAMS)) {
            throw unknown("grid region", region, regions(assumptions));
        }
        return assumptions.value(MEAN + region + GRAMS);
    }

    /** The regions with a yearly mean, sorted. */
    public static List<String> regions(Assumptions assumptions) {
        return assumptions.all().stream()
                .map(Assumption::key)
                .filter(key -> key.startsWith(MEAN))
                .map(key -> key.substring(MEAN.length(), key.length() - GRAMS.length()))
                .toList();
    }

    /** The names of the daily shapes. */
    public static List<String> shapes() {
        return GridShape.standard().stream().map(GridShape::name).toList();
    }

    /** The shape measured in this region, if there is one; else FLAT is the honest choice. */
    public static Optional<String> measuredShape(String region) {
        return GridShape.standard().stream()
                .filter(GridShape::measured)
                .map(GridShape::name)
                .filter(name -> name.equals(region) || name.startsWith(region + "-"))
                .findFirst();
    }

    private static IllegalArgumentException unknown(String what, String name, List<String> legal) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "unknown %s \"%s\"%s legal: %s",
                what, name, Suggestion.didYouMean(String.valueOf(name), legal), String.join(", ", legal)));
    }

    /** Intensity [g CO2e/kWh] at {@code timeSeconds} (finite, 0 is the start of the scenario). */
    public double gramsPerKwh(double timeSeconds) {
        double position = position(timeSeconds);
        int i = (int) position;
        double here = points[i];
        return here + (position - i) * (next(i) - here);
    }

    /** Change of the intensity per hour [g CO2e/kWh/h] on the piece that holds {@code timeSeconds}. */
    public double slopeGramsPerKwhPerHour(double timeSeconds) {
        int i = (int) position(timeSeconds);
        return (next(i) - points[i]) * (SECONDS_PER_HOUR / stepSeconds);
    }

    /** Mean over the whole period [g CO2e/kWh]. */
    public double meanGramsPerKwh() {
        double sum = 0;
        for (double point : points) {
            sum += point;
        }
        return sum / points.length;
    }

    /** Seconds after which the course repeats: a day, or the length of the series. */
    public double periodSeconds() {
        return points.length * stepSeconds;
    }

    /** What a reader must know: a flat or borrowed shape, its year, a repeated file. */
    public List<String> notes() {
        return notes;
    }

    private double position(double timeSeconds) {
        double steps = timeSeconds / stepSeconds + offsetSteps;
        double position = steps - points.length * Math.floor(steps / points.length);
        return position < points.length ? position : 0;
    }

    private double next(int i) {
        return points[i + 1 == points.length ? 0 : i + 1];
    }
}
