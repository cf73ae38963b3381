package aolo.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a study's trials: those whose place leaves {@code number - 1} when divided by {@code of}.
 *
 * @param number from 1
 * @param of parts
 */
public record StudyShard(int number, int of) {
    /** All of it. */
    public static final StudyShard WHOLE = new StudyShard(1, 1);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** From {@code 2/4}; throws {@link IllegalArgumentException} in words. */
    public static StudyShard parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (matcher.matches()) {
            StudyShard shard = new StudyShard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return shard;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a task of some, such as 2/4");
    }

    <T> List<T> of(List<T> all) {
        List<T> mine = new ArrayList<>();
        for (int i = number - 1; i < all.size(); i += of) {
            mine.add(all.get(i));
        }
        return mine;
    }
}
