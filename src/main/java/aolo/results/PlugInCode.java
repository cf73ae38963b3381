package aolo.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What stands for a plug-in's code in an identity: the bytes of its jar. Plain functions, any thread; reads the disk. */
final class PlugInCode {
    private PlugInCode() {}

    /**
     * SHA-256 of the jar that a class came from; of all files of the folder, by their names, where it came from a folder.
     *
     * @throws IOException if it cannot be read
     */
    static String hash(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IOException("nobody knows where the plug-in class " + type.getName() + " came from");
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? ofFolder(place) : RunIdentity.hash(place);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("the plug-in class " + type.getName() + " came from " + source.getLocation() + ", no file", e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        MessageDigest digest = RunIdentity.sha256();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                digest.update((folder.relativize(file).toString().replace(java.io.File.separatorChar, '/') + " " + RunIdentity.hash(file) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
