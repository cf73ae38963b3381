package aolo.border;

import java.util.Locale;
import java.util.Optional;

/**
 * Text from outside made safe. Signs that a terminal obeys or that turn the direction of reading (control, escape, bidi and
 * other invisible signs, line and paragraph separators, halves of surrogate pairs) are shown as {@code \}{@code u001B}, which
 * inside JSON still means the same. Letters of every script stay, as do the joiners that Persian, Indic scripts and emoji
 * need. Pure functions, any thread.
 */
public final class SafeText {
    /** Most characters of a cell or a value that a message repeats. */
    public static final int LONGEST_QUOTE = 60;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private SafeText() {}

    /** The text fit for a terminal: line feeds and tabs stay, what is unsafe is shown by its number. */
    public static String lines(String text) {
        return shown(text, "\n\t");
    }

    /** The text in one line fit for a terminal: line feeds and tabs are shown by their number too. */
    public static String line(String text) {
        return shown(text, "");
    }

    /** One line, cut after {@code longest} characters with dots where something is left out. */
    public static String cut(String text, int longest) {
        int end = Math.min(text.length(), longest);
        if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return line(text.substring(0, end)) + (end < text.length() ? "..." : "");
    }

    /** A value as a message repeats it: in quotes, one line, at most {@link #LONGEST_QUOTE} characters of it. */
    public static String quoted(String text) {
        return '"' + cut(text, LONGEST_QUOTE) + '"';
    }

    /**
     * What is wrong with a name or an id of a scenario, empty if nothing: at most {@code longest} characters of any script,
     * blanks only inside, no slashes and not "." or "..", since names become names of folders.
     */
    public static Optional<String> faultOfName(String name, int longest) {
        Optional<String> fault = faultOfText(name, longest, "");
        if (fault.isPresent()) {
            return fault;
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            return Optional.of("has a slash, which folders cannot have in their names; use a dash");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("would name a folder above; use letters");
        }
        return name.equals(name.strip()) ? Optional.empty() : Optional.of("begins or ends with a blank; remove it");
    }

    /**
     * What is wrong with a text that is shown to people, empty if nothing.
     *
     * @param longest most characters
     * @param allowed control signs allowed all the same, such as a line feed
     */
    public static Optional<String> faultOfText(String text, int longest, String allowed) {
        if (text.length() > longest) {
            return Optional.of(String.format(
                    Locale.ROOT, "has %d characters; at most %d are allowed", text.length(), longest));
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            if (unsafe(sign) && allowed.indexOf(sign) < 0) {
                return Optional.of(String.format(
                        Locale.ROOT, "has the invisible sign U+%04X at place %d; remove it", sign, i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether a terminal would obey this sign, or a reader not see it. */
    static boolean unsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> codePoint != ZERO_WIDTH_JOINER && codePoint != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    private static String shown(String text, String kept) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            boolean shows = unsafe(sign) && kept.indexOf(sign) < 0;
            if (shows && safe == null) {
                safe = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (shows) {
                for (char half : Character.toChars(sign)) {
                    safe.append(String.format(Locale.ROOT, "\\u%04X", (int) half));
                }
            } else if (safe != null) {
                safe.appendCodePoint(sign);
            }
        }
        return safe == null ? text : safe.toString();
    }
}
