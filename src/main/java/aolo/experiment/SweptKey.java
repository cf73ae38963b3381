package aolo.experiment;

import aolo.math.RandomStream;
import aolo.quantity.Quantity;
import aolo.scenario.SettingKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting that takes several values in a study: a list, or an interval to draw from. Immutable; any thread.
 *
 * @param key of the setting
 * @param values in their order; empty for an interval
 * @param interval to draw from; empty for a list
 */
public record SweptKey(String key, List<String> values, Optional<Interval> interval) {
    /** Most values of one key. */
    public static final int MOST = 10_000;

    private static final MathContext DRAWN_DIGITS = new MathContext(6);
    private static final String NUMBER = "([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)";
    private static final Pattern SPAN = Pattern.compile(NUMBER + ":" + NUMBER + "(?::(log|" + NUMBER + "))?");

    /** Between two numbers; {@code logarithmic} draws evenly by the logarithm. */
    public record Interval(BigDecimal low, BigDecimal high, boolean logarithmic, boolean whole) {
        String text() {
            return low.toPlainString() + ":" + high.toPlainString() + (logarithmic ? ":log" : "");
        }

        String draw(RandomStream random) {
            double share = random.nextDouble();
            double value = logarithmic
                    ? low.doubleValue() * StrictMath.pow(high.doubleValue() / low.doubleValue(), share)
                    : low.doubleValue() + (high.doubleValue() - low.doubleValue()) * share;
            // six digits are more than a person asks for, and what is shown is what was used
            BigDecimal rounded = new BigDecimal(value).round(DRAWN_DIGITS).max(low).min(high);
            BigDecimal drawn = whole ? rounded.setScale(0, java.math.RoundingMode.HALF_EVEN) : rounded;
            return drawn.stripTrailingZeros().toPlainString();
        }
    }

    public SweptKey {
        values = List.copyOf(values);
    }

    /**
     * From a text: {@code 10,20,40}, {@code 0.6:0.9:0.1} (ends included), {@code 0.1:0.9} or {@code 1e-4:1e-2:log} (to draw from).
     *
     * @throws IllegalArgumentException in words
     */
    public static SweptKey parse(SettingKey key, String text) {
        return text.contains(",")
                ? list(key, Arrays.asList(text.strip().split("\\s*,\\s*", -1)))
                : list(key, List.of(text.strip()));
    }

    /** From a list of values, or a list of one span. */
    public static SweptKey list(SettingKey key, List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(key.name() + ": no values; give at least one");
        }
        Matcher span = SPAN.matcher(texts.get(0));
        if (texts.size() == 1 && key.quantity().isPresent() && span.matches()) {
            return span(key, span);
        }
        requireFew(key.name(), texts.size());
        if (texts.stream().distinct().count() < texts.size()) {
            throw new IllegalArgumentException(key.name() + ": a value is given twice");
        }
        return new SweptKey(key.name(), texts, Optional.empty());
    }

    private static SweptKey span(SettingKey key, Matcher span) {
        BigDecimal low = plain(span.group(1));
        BigDecimal high = plain(span.group(2));
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException(key.name() + ": " + span.group() + " is empty: it must rise");
        }
        boolean logarithmic = "log".equals(span.group(3));
        if (span.group(3) != null && !logarithmic) {
            return new SweptKey(key.name(), steps(key.name(), low, high, new BigDecimal(span.group(4))), Optional.empty());
        }
        if (logarithmic && low.signum() <= 0) {
            throw new IllegalArgumentException(key.name() + ": " + span.group() + " needs a lower end above 0");
        }
        Quantity range = key.quantity().orElseThrow();
        if (low.doubleValue() < range.min() || high.doubleValue() > range.max()) {
            throw new IllegalArgumentException(
                    key.name() + ": " + span.group() + " leaves what is allowed: " + key.allowed());
        }
        return new SweptKey(key.name(), List.of(), Optional.of(new Interval(low, high, logarithmic, key.whole())));
    }

    /** Equal numbers written with and without exponent become one. */
    private static BigDecimal plain(String text) {
        return new BigDecimal(new BigDecimal(text).toPlainString());
    }

    /** Both ends where a whole number of steps leads from one to the other, exact in decimals. */
    private static List<String> steps(String key, BigDecimal low, BigDecimal high, BigDecimal step) {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException(key + ": a step of " + step.toPlainString() + " leads nowhere");
        }
        BigDecimal count = high.subtract(low).divideToIntegralValue(step);
        requireFew(key, count.min(BigDecimal.valueOf(MOST)).intValue() + 1);
        List<String> values = new ArrayList<>();
        for (BigDecimal value = low; value.compareTo(high) <= 0; value = value.add(step)) {
            values.add(value.stripTrailingZeros().toPlainString());
        }
        return values;
    }

    private static void requireFew(String key, int count) {
        if (count > MOST) {
            throw new IllegalArgumentException(key + ": more than " + MOST + " values");
        }
    }

    /** One value at random. */
    String draw(RandomStream random) {
        return interval.map(each -> each.draw(random))
                .orElseGet(() -> values.get(Math.min(values.size() - 1, (int) (random.nextDouble() * values.size()))));
    }
}
