package aolo.ui.shell;

import java.util.Locale;
import java.util.Set;

/**
 * The letter by which an entry of a menu is reached with the keyboard. Immutable; any thread.
 *
 * @param letter in lower case, 0 for none
 */
record Mnemonic(char letter) {
    /** The first letter of a text that is not taken, those at the beginning of a word first; it is taken then. */
    static Mnemonic ofFirst(String text, Set<Character> taken) {
        String small = text.toLowerCase(Locale.ROOT);
        for (boolean atBeginning : new boolean[] {true, false}) {
            for (int i = 0; i < small.length(); i++) {
                char c = small.charAt(i);
                boolean beginning = i == 0 || small.charAt(i - 1) == ' ';
                if ((beginning || !atBeginning) && c >= 'a' && c <= 'z' && taken.add(c)) {
                    return new Mnemonic(c);
                }
            }
        }
        return new Mnemonic('\0');
    }

    /** A text as JavaFX marks mnemonics: "_" before the letter, underscores of the text itself doubled. */
    String in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        int atWord = letter == 0 || small.isEmpty() || small.charAt(0) == letter ? -1 : small.indexOf(" " + letter) + 1;
        int at = letter == 0 ? -1 : atWord > 0 ? atWord : small.indexOf(letter);
        if (at < 0) {
            return text.replace("_", "__");
        }
        return text.substring(0, at).replace("_", "__") + "_" + text.substring(at).replace("_", "__");
    }
}
