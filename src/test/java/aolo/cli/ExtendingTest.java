package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.carbon.GridIntensity;
import aolo.carbon.GridParameters;
import aolo.carbon.IntensityFiles;
import aolo.llm.Catalogue;
import aolo.quantity.Assumption;
import aolo.quantity.Assumptions;
import aolo.results.RunDirectory;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of extending.md are true: each is taken from the page, compiled or read, and used. */
class ExtendingTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "extending.md");

    @TempDir
    Path folder;

    private final CommandShell shell = new CommandShell();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restoreLoader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher blocks = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        List<String> all = new ArrayList<>();
        while (blocks.find()) {
            all.add(blocks.group(1));
        }
        return all;
    }

    private static String block(String language, String holding) throws IOException {
        return blocks(language).stream().filter(each -> each.contains(holding)).findFirst().orElseThrow();
    }

    /** Compiles a class of the page; returns the folder of its classes. */
    private Path compiled(String name) throws IOException {
        Path source = Files.createDirectories(folder.resolve(name)).resolve(name + ".java");
        Files.writeString(source, block("java", "class " + name));
        Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
        int code = ToolProvider.getSystemJavaCompiler().run(
                null, null, null, "-Xlint:all", "-Werror", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d",
                classes.toString(), source.toString());
        assertThat(code).as(name).isZero();
        return classes;
    }

    private Path plugIn(String comment) throws IOException {
        Path classes = compiled("PowerLaw");
        Path jar = Files.createDirectories(folder.resolve("plugins")).resolve("power-law.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            zip.setComment(comment);
            zip.putNextEntry(new JarEntry("META-INF/services/aolo.radio.ChannelModelProvider"));
            zip.write("example.PowerLaw\n".getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    private Path scenario(String model) throws IOException {
        String text = Files.readString(Samples.FOLDER.resolve("campus-microcell.json"))
                .replaceAll("  \"\\$schema\": [^\n]*\n", "")
                .replace("\"layers\": 1", "\"layers\": 1,\n    \"model\": \"" + model + "\"");
        return Files.writeString(folder.resolve("mine.json"), text);
    }

    private static URLClassLoader loading(Path jar) throws IOException {
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ExtendingTest.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return loader;
    }

    private String identity(Path run) throws IOException {
        return new ObjectMapper().readTree(run.resolve(RunDirectory.MANIFEST).toFile()).path("identity").asText();
    }

    private int train(Path scenario, Path run) {
        return shell.run("train", scenario, "--algorithm", "sac", "--steps", 20, "--evaluate", 5, "--no-figures", "--out", run);
    }

    @Test
    void aChannelModelOfAJarIsNamedInAScenarioUsedAndPartOfTheIdentity() throws Exception {
        Path scenario = scenario("power-law");
        assertThat(shell.run("simulate", scenario, "--policy", "full", "--requests", 5)).isEqualTo(2);
        assertThat(shell.err()).contains("mine.json:", "channel.model: no channel model \"power-law\"; none is there", "--plugins DIR");
        Path jar = plugIn("");
        try (URLClassLoader loader = loading(jar)) {
            assertThat(loader.getURLs()).hasSize(1);
            assertThat(shell.run("explain", scenario, "--user", "ada", "--json")).as(shell.err()).isZero();
            JsonNode radio = new ObjectMapper().readTree(shell.out()).get("radio");
            double d2 = Math.hypot(210 - 250, 235 - 200);
            double loss = 32.4 + 20 * Math.log10(3.5) + 31.9 * Math.log10(Math.hypot(d2, 8.5));
            assertThat(radio.get("path_loss_db").asDouble()).isEqualTo(loss);
            assertThat(train(scenario, folder.resolve("a"))).as(shell.err()).isZero();
            shell.run("validate", scenario("powerlaw"));
            assertThat(shell.err()).contains("no channel model \"powerlaw\"; known: power-law", "did you mean");
        }
        scenario("power-law");
        jar = plugIn("another build");
        try (URLClassLoader loader = loading(jar)) {
            assertThat(loader.getURLs()).hasSize(1);
            assertThat(train(scenario, folder.resolve("b"))).as(shell.err()).isZero();
        }
        assertThat(identity(folder.resolve("b"))).isNotEqualTo(identity(folder.resolve("a")));
    }

    @Test
    void theOptionTakesTheJarsOfAFolder() throws IOException {
        Path jar = plugIn("");
        PlugIns found = PlugIns.of("simulate", "mine.json", "--plugins", jar.getParent().toString(), "--policy", "full");
        assertThat(found.jars()).containsExactly(jar.toAbsolutePath());
        assertThat(found.arguments()).containsExactly("simulate", "mine.json", "--policy", "full");
        assertThat(found.classPath()).startsWith(System.getProperty("java.class.path")).endsWith("power-law.jar");
        assertThat(PlugIns.of("--plugins=" + jar.getParent()).jars()).hasSize(1);
        for (String[] wrong : new String[][] {{"--plugins"}, {"--plugins", folder + "/gone"}, {"--plugins=" + folder.resolve("PowerLaw")}}) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> PlugIns.of(wrong)))
                    .isInstanceOf(BadInput.class).hasMessageContaining("--plugins");
        }
    }

    private Class<?> loaded(String name) throws Exception {
        URLClassLoader loader = new URLClassLoader(new URL[] {compiled(name).toUri().toURL()}, ExtendingTest.class.getClassLoader());
        return loader.loadClass("example." + name);
    }

    @Test
    void aLearnerOfOnesOwnTrains() throws Exception {
        Object steps = loaded("OwnLearner").getMethod("train", Scenario.class, int.class)
                .invoke(null, Samples.named("campus-microcell"), 15);
        assertThat(steps).isEqualTo(15L);
    }

    @Test
    void aFigureOfOnesOwnIsWritten() throws Exception {
        Path file = folder.resolve("own.pdf");
        loaded("OwnFigure").getMethod("write", Path.class).invoke(null, file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void theAcceleratorHasTheKeysOfTheOthersAndTheGridIsRead() throws Exception {
        List<String> keys = new ArrayList<>();
        for (JsonNode each : new ObjectMapper().readTree(blocks("json").get(0))) {
            new Assumption(
                    each.get("key").asText(), each.get("value").asDouble(), each.get("low").asDouble(), each.get("high").asDouble(),
                    each.get("unit").asText(), each.get("source").asText(), each.get("verified").asBoolean(),
                    each.get("meaning").asText());
            keys.add(each.get("key").asText().replace("Example-96", "H200"));
        }
        Assumptions standard = Assumptions.standard();
        assertThat(new Catalogue(standard).acceleratorNames()).contains("H200");
        assertThat(standard.all().stream().map(Assumption::key).filter(key -> key.startsWith("llm.accelerator.H200.")))
                .containsExactlyInAnyOrderElementsOf(keys);
        Path csv = Files.writeString(folder.resolve("g.csv"), blocks("csv").get(0));
        GridIntensity grid = GridIntensity.of(
                new GridParameters("DEU", "DEU", 0, Optional.of(csv.toString())), standard, IntensityFiles.onDisk());
        assertThat(grid.gramsPerKwh(0)).isEqualTo(412);
    }
}
