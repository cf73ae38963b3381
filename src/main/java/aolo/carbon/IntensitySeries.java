package aolo.carbon;

import java.time.Instant;

/**
 * A gapless series of intensities.
 *
 * @param layout the layout it came in
 * @param start time the first value holds for
 * @param stepSeconds seconds between two values
 * @param gramsPerKwh the values, at least two
 */
record IntensitySeries(IntensityLayout layout, Instant start, long stepSeconds, double[] gramsPerKwh) {}
