package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command says the same bytes whatever language the machine speaks. */
class LanguageTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void back() {
        Locale.setDefault(before);
    }

    private String said(Locale language, int run, String... arguments) {
        Locale.setDefault(language);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = CommandLines.create();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = line.execute(arguments);
        return code + "\n" + (out + "\n" + err).replace(folder.resolve("run" + run).toString(), "RUN");
    }

    private List<String[]> commands(int run) {
        String dir = folder.resolve("run" + run).toString();
        return List.of(
                new String[] {"simulate", "campus-microcell", "--policy", "bound", "--requests", "12"},
                new String[] {"simulate", "campus-microcell", "--policy", "random", "--requests", "12", "--json"},
                new String[] {"explain", "campus-microcell", "--user", "ada", "--power", "27.5 dBm"},
                new String[] {"explain", "campus-microcell", "--user", "ada", "--json"},
                new String[] {"assumptions", "campus-microcell"},
                new String[] {"assumptions", "campus-microcell", "--markdown"},
                new String[] {"assumptions", "campus-microcell", "--json"},
                new String[] {"tornado", "campus-microcell", "--policy", "fixed", "--requests", "3"},
                new String[] {"train", "campus-microcell", "--steps", "12", "--evaluate", "5", "--out", dir + "/t"},
                new String[] {"export", dir + "/t", "--format", "json", "--out", dir + "/a.json"},
                new String[] {"reproduce", "--seeds", "1", "--steps", "10", "--evaluate", "5", "--algorithms", "sac", "--workers", "1", "--out", dir + "/r"},
                new String[] {"replay-halt", dir + "/gone"},
                new String[] {"validate", "campus-microcell"},
                new String[] {"validate", "src/test/resources/inputs/feb30.json"},
                new String[] {"simulate", "campus-microcell", "--policy", "full", "--requests", "0"},
                new String[] {"schema"},
                new String[] {"reproduce", "--help"},
                new String[] {"--version"});
    }

    @Test
    void everyCommandSaysTheSameInEveryLanguage() {
        List<String> plain = new ArrayList<>();
        for (String[] command : commands(0)) {
            plain.add(said(Locale.ROOT, 0, command));
        }
        int run = 0;
        for (String tag : new String[] {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "ja-JP-u-ca-japanese"}) {
            run++;
            int i = 0;
            for (String[] command : commands(run)) {
                String said = said(Locale.forLanguageTag(tag), run, command);
                boolean measuresTime = List.of("train", "reproduce").contains(command[0]);
                String as = tag + ": " + String.join(" ", command);
                if (measuresTime) { // its rates, hours and processor seconds: only their digits may differ
                    assertThat(shape(said)).as(as).isEqualTo(shape(plain.get(i)));
                } else {
                    assertThat(said).as(as).isEqualTo(plain.get(i));
                }
                i++;
            }
        }
    }

    private static String shape(String text) {
        return text.replaceAll("[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?|\\bnever paid back.*|paid back.*", "#").replaceAll("[#. -]+", "#");
    }
}
