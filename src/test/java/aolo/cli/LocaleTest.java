package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command says and writes the same in every language: no decimal comma, no Turkish i, no Arabic digits. */
class LocaleTest {
    private static final List<String> LANGUAGES = List.of("de-DE", "tr-TR", "ar-EG-u-nu-arab", "ja-JP-u-ca-japanese");

    /** Folders first, in which the commands after them look. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of("train", "campus-microcell", "--algorithm", "sdrl", "--steps", "20", "--evaluate", "5", "--no-figures", "--out", "RUN"),
            List.of("study", "run", "--scenario", "campus-microcell", "--learners", "sac,rule", "--seeds", "1-2", "--budgets", "20",
                    "--set", "station.bandwidthMhz=10.5,20", "--evaluate", "5", "--out", "STUDY"),
            List.of("study", "status", "STUDY"),
            List.of("study", "keys"),
            List.of("compare", "STUDY", "--out", "TABLES"),
            List.of("compare", "RUN"),
            List.of("export", "RUN", "--format", "json", "--out", "RUN/actor.json"),
            List.of("explain", "campus-microcell", "--user", "cleo", "--power", "29.5 dBm"),
            List.of("explain", "campus-microcell", "--user", "cleo", "--power", "29.5 dBm", "--json"),
            List.of("simulate", "campus-microcell", "--policy", "RUN/policy.bin", "--requests", "30", "--requests-out", "RUN/r.csv"),
            List.of("simulate", "azure-replay", "--policy", "rule", "--requests", "30", "--json"),
            List.of("assumptions", "campus-microcell", "--markdown"),
            List.of("assumptions", "campus-microcell", "--json"),
            List.of("simulate", "campus-microcell", "--policy", "bound", "--requests", "12"),
            List.of("simulate", "campus-microcell", "--policy", "random", "--requests", "12", "--json"),
            List.of("simulate", "campus-microcell", "--policy", "full", "--requests", "0"),
            List.of("validate", "src/test/resources/inputs/feb30.json"),
            List.of("replay-halt", "RUN/gone"),
            List.of("figure", "layout", "campus-microcell", "--format", "csv,tex,pgf", "--check", "--out", "TABLES"),
            List.of("reproduce", "--help"),
            List.of("--version"),
            List.of("tornado", "campus-microcell", "--policy", "full", "--requests", "5", "--figure", "TABLES"),
            List.of("validate", "campus-microcell"),
            List.of("schema"),
            List.of("explain", "campus-microcell", "--user", "cleo", "--power", "1e9 W"),
            List.of("simulate", "campus-microcell", "--policy", "INFORMED"),
            List.of("--help"));

    /** Lines with processor time, whose numbers differ anyway; that they are written alike shows where the numbers are taken out. */
    private static final Pattern CLOCK = Pattern.compile("(?m)^ *learning  .*$"
            + "|^.*\"(wall_seconds|training_cpu_seconds|sha256)\".*$"
            + "|\"(training_joules|training_carbon_g|break_even_requests)\" : [{][^}]*[}]");

    private static final String NUMBER = "[0-9]+([.][0-9]+)?([eE]-?[0-9]+)?";

    @TempDir
    Path folder;

    /** What all commands say, and the files they leave, by name. */
    private Map<String, String> everything(String language) throws IOException {
        Path home = folder.resolve(language);
        Map<String, String> all = new LinkedHashMap<>();
        for (List<String> command : COMMANDS) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            String[] words = command.stream()
                    .map(word -> word.replaceFirst("^(RUN|STUDY|TABLES)", home + "/$1"))
                    .toArray(String[]::new);
            int code = CommandLines.run(
                    Terminal.of(out, StandardCharsets.UTF_8), Terminal.of(err, StandardCharsets.UTF_8), words);
            String complaint = code == CommandLines.DONE ? "" : err.toString(StandardCharsets.UTF_8);
            all.put(String.join(" ", command), code + plain(out.toString(StandardCharsets.UTF_8) + complaint, home));
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> written = Files.walk(home)) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(file).toString(), plain(Files.readString(file, StandardCharsets.ISO_8859_1), home));
            }
        }
        all.putAll(files);
        return all;
    }

    private static String plain(String text, Path home) {
        return CLOCK.matcher(text.replace(home.toString(), "HOME"))
                .replaceAll(line -> Matcher.quoteReplacement(line.group().replaceAll(NUMBER, "N").replaceAll("\"[0-9a-fN]+\"", "HASH")));
    }

    @Test
    void everyCommandIsTheSameInEveryLanguage() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            Map<String, String> expected = everything("root");
            for (String command : List.of("study status STUDY", "compare RUN", "schema", "validate campus-microcell")) {
                assertThat(expected.get(command)).as(command).startsWith("0");
            }
            for (String language : LANGUAGES) {
                Locale.setDefault(Locale.forLanguageTag(language));
                Map<String, String> said = everything(language);
                assertThat(said.keySet()).as(language).isEqualTo(expected.keySet());
                said.forEach((what, text) -> assertThat(text).as(language + ": " + what).isEqualTo(expected.get(what)));
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
