package aolo.ui.spikes;

/** Colours of the raster as opaque ARGB; the hues are those of the encoder, hidden and output roles of the figures. */
record RasterColors(int ground, int silent, int encoder, int hidden, int output) {
    static final RasterColors LIGHT = new RasterColors(0xffffffff, 0xfff3f5f7, 0xff4477aa, 0xff333333, 0xffcc3311);
    static final RasterColors DARK = new RasterColors(0xff0d1117, 0xff171d25, 0xff7fb0e3, 0xffc9ced6, 0xffff8a65);

    /** Colour of a layer at a level from 0 (silent) to 1 (a spike). */
    int of(int layer, int layers, double level) {
        int full = layer == 0 ? encoder : layer == layers - 1 ? output : hidden;
        if (level <= 0) {
            return silent;
        }
        return level >= 1 ? full : mix(silent, full, level);
    }

    private static int mix(int from, int to, double share) {
        int color = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = (from >> shift) & 0xff;
            int b = (to >> shift) & 0xff;
            color = (color << 8) | (int) Math.round(a + share * (b - a));
        }
        return color;
    }
}
