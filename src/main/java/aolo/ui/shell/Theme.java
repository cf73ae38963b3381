package aolo.ui.shell;

import aolo.ui.map.MapColors;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Scene;

/** Light or dark, and the window's own scale of text and controls. FX thread. */
public final class Theme {
    private static final double[] SCALES = {0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0};
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private Mode mode = Mode.LIGHT;
    private boolean systemDark;
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    public boolean isDark() {
        return dark.get();
    }

    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** Which of the two is worn. */
    public enum Mode {
        LIGHT,
        DARK,
        /** As the desktop says. */
        SYSTEM
    }

    public Mode mode() {
        return mode;
    }

    /** Chooses; whether the desktop is dark is told by {@link #systemIs}. */
    public void setMode(Mode newMode) {
        mode = newMode;
        wear(newMode == Mode.DARK || newMode == Mode.SYSTEM && systemDark);
    }

    /** The desktop has this theme; worn where it is followed. */
    public void systemIs(boolean isDark) {
        systemDark = isDark;
        if (mode == Mode.SYSTEM && dark.get() != isDark) {
            wear(isDark);
        }
    }

    /** Chooses one of the two, whatever the desktop says. */
    public void setDark(boolean isDark) {
        setMode(isDark ? Mode.DARK : Mode.LIGHT);
    }

    private void wear(boolean isDark) {
        // in its binary form it need not be parsed before the first picture
        Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS());
        dark.set(isDark);
    }

    /** The scale itself; what lies outside 85 to 200 percent is its nearest end. */
    public void setScale(double newScale) {
        scale.set(Math.max(SCALES[0], Math.min(SCALES[SCALES.length - 1], newScale)));
    }

    /** One step larger or smaller, 85 to 200 percent. */
    public void stepScale(int direction) {
        int nearest = 0;
        for (int i = 0; i < SCALES.length; i++) {
            if (Math.abs(SCALES[i] - scale.get()) < Math.abs(SCALES[nearest] - scale.get())) {
                nearest = i;
            }
        }
        scale.set(SCALES[Math.max(0, Math.min(SCALES.length - 1, nearest + direction))]);
    }

    /** Dresses a scene and keeps it dressed while the theme changes. */
    public void dress(Scene scene) {
        String sheet = Objects.requireNonNull(
                        Theme.class.getResource("/assets/themes/lab.css"), "assets/themes/lab.css is missing")
                .toExternalForm();
        scene.getStylesheets().add(sheet);
        Runnable wear = () -> {
            scene.getRoot().setStyle(String.format(java.util.Locale.ROOT, "-fx-font-size: %.1fpx;", 13 * scale.get()));
            scene.getRoot().getStyleClass().removeAll("lab-dark", "lab-light");
            scene.getRoot().getStyleClass().add(dark.get() ? "lab-dark" : "lab-light");
        };
        wear.run();
        dark.addListener((property, old, now) -> wear.run());
        scale.addListener((property, old, now) -> wear.run());
    }

    public MapColors mapColors() {
        return dark.get() ? MapColors.DARK : MapColors.LIGHT;
    }
}
