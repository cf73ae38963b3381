package aolo.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the window keeps what it remembers: {@code XDG_CONFIG_HOME}, {@code APPDATA} or {@code .config} at home. */
public final class ConfigFolder {
    private ConfigFolder() {}

    /** That of the user who runs the program; it need not exist. */
    public static Path ofUser() {
        return of(System.getenv(), System.getProperty("user.home"));
    }

    static Path of(Map<String, String> environment, String home) {
        for (String name : List.of("XDG_CONFIG_HOME", "APPDATA")) {
            String folder = environment.getOrDefault(name, "");
            if (!folder.isBlank() && Path.of(folder).isAbsolute()) {
                return Path.of(folder, "aolo-lab");
            }
        }
        return Path.of(home, ".config", "aolo-lab");
    }
}
