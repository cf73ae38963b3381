package aolo.ui.map;

import aolo.world.AreaParameters;

/** Where the map lies on screen: metres east and north to pixels right and down. Not thread-safe; FX thread. */
public final class MapViewport {
    private static final double MIN_PIXELS_PER_METER = 1e-3;
    private static final double MAX_PIXELS_PER_METER = 200;

    /** Room around a fitted area: coordinates on the left and below, legends and scale bar at the bottom. */
    private static final double LEFT = 44;

    private static final double RIGHT = 24;
    private static final double TOP = 20;
    private static final double BOTTOM = 88;

    /** Of the height, where text is large or the map small. */
    private static final double MOST_FOR_LEGENDS = 0.4;

    /** Where the scale bar stands above the legends. */
    private static final double BOTTOM_NARROW = 120;

    private double widthPixels = 1;
    private double heightPixels = 1;
    private double centerXMeters;
    private double centerYMeters;
    private double pixelsPerMeter = 1;
    private double textScale = 1;
    private AreaParameters fitted;
    private long version;

    /** Grows with each change, so that a layer knows whether it is still right. */
    long version() {
        return version;
    }

    /** Size of names, legends and coordinates; 1 is normal. */
    double textScale() {
        return textScale;
    }

    /** Changes it; the room left for legends follows. */
    void setTextScale(double scale) {
        textScale = scale;
        resize(widthPixels, heightPixels);
    }

    public double pixelsPerMeter() {
        return pixelsPerMeter;
    }

    double width() {
        return widthPixels;
    }

    double height() {
        return heightPixels;
    }

    void resize(double newWidth, double newHeight) {
        widthPixels = newWidth;
        heightPixels = newHeight;
        version++;
        if (fitted != null) {
            fit(fitted);
        }
    }

    public double screenX(double xMeters) {
        return widthPixels / 2 + (xMeters - centerXMeters) * pixelsPerMeter;
    }

    public double screenY(double yMeters) {
        return heightPixels / 2 - (yMeters - centerYMeters) * pixelsPerMeter;
    }

    public double worldX(double screenX) {
        return centerXMeters + (screenX - widthPixels / 2) / pixelsPerMeter;
    }

    public double worldY(double screenY) {
        return centerYMeters - (screenY - heightPixels / 2) / pixelsPerMeter;
    }

    /** Zooms so that the place under the cursor stays under it. */
    public void zoomAt(double screenX, double screenY, double factor) {
        fitted = null;
        double x = worldX(screenX);
        double y = worldY(screenY);
        setScale(pixelsPerMeter * factor);
        centerXMeters += x - worldX(screenX);
        centerYMeters += y - worldY(screenY);
        version++;
    }

    /** Brings a place in metres into the middle. */
    void centerOn(double xMeters, double yMeters) {
        fitted = null;
        centerXMeters = xMeters;
        centerYMeters = yMeters;
        version++;
    }

    public void panPixels(double right, double down) {
        fitted = null;
        centerXMeters -= right / pixelsPerMeter;
        centerYMeters += down / pixelsPerMeter;
        version++;
    }

    /** One metre a pixel, about the centre (Ctrl+0). */
    public void actualSize() {
        fitted = null;
        setScale(1);
        version++;
    }

    /** The whole area with a margin (Home); it stays whole when the view is resized, until somebody zooms or pans. */
    public void fit(AreaParameters area) {
        double bottom = textScale * (widthPixels < MapLegends.NARROW * textScale ? BOTTOM_NARROW : BOTTOM);
        bottom = Math.min(bottom, MOST_FOR_LEGENDS * heightPixels); // rather below a legend than a stamp of a map
        double leftRoom = LEFT * textScale;
        setScale(Math.min(
                Math.max(1, widthPixels - leftRoom - RIGHT) / area.widthMeters(),
                Math.max(1, heightPixels - TOP - bottom) / area.heightMeters()));
        centerXMeters = area.widthMeters() / 2 + (RIGHT - leftRoom) / 2 / pixelsPerMeter;
        centerYMeters = area.heightMeters() / 2 + (TOP - bottom) / 2 / pixelsPerMeter;
        fitted = area;
        version++;
    }

    private void setScale(double scale) {
        pixelsPerMeter = Math.max(MIN_PIXELS_PER_METER, Math.min(MAX_PIXELS_PER_METER, scale));
    }

    /** The largest of 1, 2, 5 times a power of ten that is at most {@code meters}. */
    static double niceBelow(double meters) {
        double power = Math.pow(10, Math.floor(Math.log10(meters)));
        double mantissa = meters / power;
        return (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1) * power;
    }

    /** Spacing of the grid lines in metres: at least {@code minPixels} apart. */
    double gridMeters(double minPixels) {
        double least = minPixels / pixelsPerMeter;
        double spacing = niceBelow(least);
        return spacing >= least ? spacing : niceBelow(least * 2.5);
    }
}
