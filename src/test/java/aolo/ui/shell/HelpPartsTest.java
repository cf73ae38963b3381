package aolo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.results.BuildInfo;
import aolo.ui.SampleScene;
import aolo.ui.edit.NamedThing;
import ch.qos.logback.classic.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HelpPartsTest {
    @Test
    void diagnosticsHoldFactsAndLinesAndNoPersonalPath() {
        String text = Diagnostics.text(
                "AOLO Lab 1",
                Map.of("flags", "-Djava.io.tmpdir=/home/anna/tmp -Xmx2g", "os.name", "Linux"),
                List.of("12:00:00 saved /home/anna/study/run.json", "12:00:01 owner anna, annabel"),
                "/home/anna",
                "anna");
        assertThat(text).startsWith("AOLO Lab 1\n").contains("os.name: Linux", "-Xmx2g", "last 2 log lines");
        assertThat(text).contains("~/study/run.json").contains("~/tmp").doesNotContain("/home/anna");
        assertThat(text).contains("owner user, annabel");
    }

    @Test
    void theNewestLogLinesAreKeptInOneLineEach() {
        try (LogLines lines = LogLines.listening(Level.WARN)) {
            for (int i = 0; i < LogLines.MOST + 5; i++) {
                LoggerFactory.getLogger("some.place").warn("number {}\nof many", i);
            }
            LoggerFactory.getLogger("some.place").debug("not kept");
            assertThat(lines.newest()).hasSize(LogLines.MOST);
            assertThat(lines.newest().get(LogLines.MOST - 1)).contains("some.place", "number " + (LogLines.MOST + 4));
            assertThat(lines.newest()).allMatch(line -> !line.contains("\n"));
        }
    }

    @Test
    void theCitationNamesVersionCommitAndPaper() {
        assertThat(AboutSheet.citation(new BuildInfo("9.9", "abc123")))
                .contains("version = {9.9}", "commit abc123", "arXiv 2503.04418", "@software", "@article");
    }

    @Test
    void aLineLeadsToTheThingItNames() {
        var scene = SampleScene.campus();
        assertThat(NamedThing.in("after 3 requests: edited: user-3 moved", scene)).contains("user-3");
        assertThat(NamedThing.in("the server and user-1 were moved", scene)).contains("server");
        assertThat(NamedThing.in("Nothing was pasted: clipboard:3: users[4].xMeters is out of range", scene)).contains("user-5");
        assertThat(NamedThing.in("user-33 is nobody, observer", scene)).isEmpty();
    }

    @Test
    void mnemonicsAreOfOneMenuAndUnderscoresOfATextStayVisible() {
        Set<Character> taken = new HashSet<>();
        assertThat(Mnemonic.ofFirst("Save", taken).in("Save")).isEqualTo("_Save");
        assertThat(Mnemonic.ofFirst("Save as…", taken).in("Save as…")).isEqualTo("Save _as…");
        Mnemonic undo = Mnemonic.ofFirst("Undo", taken);
        assertThat(undo.in("Undo move my_user")).isEqualTo("_Undo move my__user");
        assertThat(undo.in("Redo")).isEqualTo("Redo");
    }

    @Test
    void desktopsSayTheirThemeInTheirOwnWords() {
        assertThat(SystemTheme.isDark("'prefer-dark'\n")).isTrue();
        assertThat(SystemTheme.isDark("'Adwaita-dark'\n")).isTrue();
        assertThat(SystemTheme.isDark("Dark")).isTrue();
        assertThat(SystemTheme.isDark("    AppsUseLightTheme    REG_DWORD    0x0\r\n")).isTrue();
        assertThat(SystemTheme.isDark("    AppsUseLightTheme    REG_DWORD    0x1\r\n")).isFalse();
        assertThat(SystemTheme.isDark("'default'")).isFalse();
        assertThat(SystemTheme.isDark(Map.of("GTK_THEME", "Adwaita:dark"))).isTrue();
    }
}
