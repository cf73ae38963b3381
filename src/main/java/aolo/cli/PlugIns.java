package aolo.cli;

import aolo.border.SafeText;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The option {@code --plugins DIR} that every command takes: the jars of a folder come onto the class path of the program, which is
 * started anew for it. Immutable; any thread.
 *
 * @param jars in the order of their names
 * @param arguments what is left for the command
 */
record PlugIns(List<Path> jars, List<String> arguments) {
    static final String OPTION = "--plugins";

    /** Takes the option out of the arguments; throws {@link BadInput} where its folder is none or has no jar. */
    static PlugIns of(String... arguments) {
        List<Path> jars = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                jars.addAll(jars(arguments[i].substring(OPTION.length() + 1)));
            } else if (arguments[i].equals(OPTION)) {
                if (i + 1 == arguments.length) {
                    throw new BadInput(OPTION + " needs a folder");
                }
                jars.addAll(jars(arguments[++i]));
            } else {
                left.add(arguments[i]);
            }
        }
        return new PlugIns(List.copyOf(jars), List.copyOf(left));
    }

    private static List<Path> jars(String folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of(folder), "*.jar")) {
            all.forEach(jar -> found.add(jar.toAbsolutePath()));
        } catch (IOException | InvalidPathException e) {
            throw new BadInput(OPTION + " " + SafeText.quoted(folder) + " is no folder that can be read");
        }
        if (found.isEmpty()) {
            throw new BadInput(OPTION + " " + SafeText.quoted(folder) + " has no *.jar");
        }
        found.sort(null);
        return found;
    }

    /** The class path of the program with the jars after its own, so that none can take the place of its classes. */
    String classPath() {
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        jars.forEach(jar -> path.append(File.pathSeparator).append(jar));
        return path.toString();
    }
}
