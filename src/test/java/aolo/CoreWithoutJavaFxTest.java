package aolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs where JavaFX is off the class path (the pom's core tests): every class outside the window must load there. */
@EnabledIfSystemProperty(named = "aolo.javafx", matches = "absent")
class CoreWithoutJavaFxTest {
    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void javaFxIsAbsentHere() {
        assertThatThrownBy(() -> Class.forName("javafx.application.Application"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    /** Asking a class for its members loads every type in their signatures; initialising it runs its statics. */
    @Test
    void everyCoreClassLoads() throws Exception {
        List<String> names = coreClasses();
        assertThat(names).hasSizeGreaterThan(100);
        for (String name : names) {
            Class<?> type = Class.forName(name);
            type.getDeclaredMethods();
            type.getDeclaredConstructors();
            type.getDeclaredFields();
            type.getDeclaredClasses();
        }
    }

    private static List<String> coreClasses() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("aolo"))) {
            files.map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.startsWith("aolo/ui/"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .sorted()
                    .forEach(file -> names.add(
                            file.substring(0, file.length() - ".class".length()).replace('/', '.')));
        }
        return names;
    }
}
