package aolo.figure;

/** How far apart two colours look: CIE 1976 distance after the dichromat matrices of Machado et al. (2009). */
final class SeenColour {
    /** Who looks. */
    enum Eye {
        TRICHROMAT(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPE(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPE(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);

        private final double[] rows;

        Eye(double... rows) {
            this.rows = rows;
        }
    }

    private SeenColour() {}

    /** Distance in CIELAB; about 2 is just noticeable side by side. */
    static double distance(int one, int other, Eye eye) {
        double[] a = lab(seen(linear(one), eye));
        double[] b = lab(seen(linear(other), eye));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** Contrast ratio of WCAG, 1 to 21. */
    static double contrast(int one, int other) {
        double a = luminance(linear(one));
        double b = luminance(linear(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] c) {
        return 0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2];
    }

    private static double[] linear(int rgb) {
        double[] c = {(rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0};
        for (int i = 0; i < 3; i++) {
            c[i] = c[i] <= 0.04045 ? c[i] / 12.92 : Math.pow((c[i] + 0.055) / 1.055, 2.4);
        }
        return c;
    }

    private static double[] seen(double[] c, Eye eye) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = eye.rows[3 * i] * c[0] + eye.rows[3 * i + 1] * c[1] + eye.rows[3 * i + 2] * c[2];
            out[i] = Math.max(0, Math.min(1, sum));
        }
        return out;
    }

    private static double[] lab(double[] c) {
        double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
        double y = f(luminance(c));
        double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
