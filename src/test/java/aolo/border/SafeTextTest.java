package aolo.border;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @Test
    void noSignThatATerminalObeysGetsThrough() {
        StringBuilder every = new StringBuilder();
        for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
            every.appendCodePoint(sign);
        }
        SafeText.line(every.toString()).codePoints().forEach(sign -> assertThat(SafeText.unsafe(sign))
                .as("U+%04X", sign)
                .isFalse());
        assertThat(SafeText.lines("a\n\tb\r\u001b[2J")).isEqualTo("a\n\tb\\u000D\\u001B[2J");
        assertThat(SafeText.line("\u202eadb\n\u0085\u009b\u2028\u2066")).isEqualTo("\\u202Eadb\\u000A\\u0085\\u009B\\u2028\\u2066");
    }

    @ParameterizedTest
    @ValueSource(strings = {"campus-microcell", "日本語", "مرحبا", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "नमस्ते", "İstanbul ğ",
        "👩\u200d🚀", "a: b*?", ".hidden"})
    void lettersOfEveryScriptAreNames(String name) {
        assertThat(SafeText.faultOfName(name, 100)).isEmpty();
        assertThat(SafeText.line(name)).isSameAs(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a/b|slash", "a\\b|slash", "..|folder above", ".|folder above", " a|blank", "a |blank",
        "line\nbreak|U+000A at place 5", "\u202eadb|U+202E at place 1", "a\u001b[2J|U+001B", "\u200f|U+200F", "a\u2069|U+2069"})
    void whatNoNameMayHaveIsNamed(String nameAndFault) {
        int border = nameAndFault.lastIndexOf('|');
        assertThat(SafeText.faultOfName(nameAndFault.substring(0, border), 100).orElseThrow())
                .contains(nameAndFault.substring(border + 1));
    }

    @Test
    void halfASignIsNoName() {
        assertThat(SafeText.faultOfName("a" + '\ud83d', 100).orElseThrow()).contains("U+D83D at place 2");
        assertThat(SafeText.line("" + '\ude00')).isEqualTo("\\uDE00");
    }

    @Test
    void longTextsAreCutBetweenSigns() {
        assertThat(SafeText.faultOfName("x".repeat(300), 100).orElseThrow()).contains("300").contains("100");
        assertThat(SafeText.cut("abc", 3)).isEqualTo("abc");
        assertThat(SafeText.cut("abcd", 3)).isEqualTo("abc...");
        assertThat(SafeText.cut("ab😀d", 3)).isEqualTo("ab...");
        assertThat(SafeText.quoted("x".repeat(100))).hasSize(SafeText.LONGEST_QUOTE + 5);
    }
}
