package aolo.world;

/**
 * The least value of a function of one number over a range: scanned for valleys, each refined by golden section. Where the
 * function is infinite (nothing allowed there), the edge nearest to an allowed point is bisected. Keeps only its newest
 * result; allocates nothing; one owner thread.
 */
final class Valleys {
    /** What is to be least; infinite where nothing is allowed. */
    @FunctionalInterface
    interface Cost {
        double at(double x);
    }

    private final double[] scanned;
    private final double finest;
    private Cost cost;
    private double best;
    private double least;

    /**
     * @param points of the scan
     * @param finest width at which a valley or an edge is found
     */
    Valleys(int points, double finest) {
        scanned = new double[points];
        this.finest = finest;
    }

    /** The least value; infinite where nothing is allowed on the scan. */
    double find(Cost of, double low, double high) {
        cost = of;
        least = Double.POSITIVE_INFINITY;
        int last = scanned.length - 1;
        double step = (high - low) / last;
        for (int i = 0; i <= last; i++) {
            scanned[i] = keep(i == last ? high : low + i * step);
        }
        for (int i = 0; i <= last; i++) {
            boolean valley = scanned[i] < Double.POSITIVE_INFINITY
                    && (i == 0 || scanned[i] <= scanned[i - 1])
                    && (i == last || scanned[i] <= scanned[i + 1]);
            if (valley) {
                double x = i == last ? high : low + i * step;
                refine(Math.max(low, x - step), x, Math.min(high, x + step));
            }
        }
        return least;
    }

    /** Where it is least. */
    double best() {
        return best;
    }

    private double keep(double x) {
        double value = cost.at(x);
        if (value < least) {
            least = value;
            best = x;
        }
        return value;
    }

    private void refine(double below, double inside, double above) {
        double a = edge(below, inside);
        double b = edge(above, inside);
        double x1 = b - BestDecision.GOLDEN * (b - a);
        double x2 = a + BestDecision.GOLDEN * (b - a);
        double f1 = keep(x1);
        double f2 = keep(x2);
        while (b - a > finest) {
            if (f1 <= f2) {
                b = x2;
                x2 = x1;
                f2 = f1;
                x1 = b - BestDecision.GOLDEN * (b - a);
                f1 = keep(x1);
            } else {
                a = x1;
                x1 = x2;
                f1 = f2;
                x2 = a + BestDecision.GOLDEN * (b - a);
                f2 = keep(x2);
            }
        }
    }

    private double edge(double outside, double inside) {
        if (outside == inside || cost.at(outside) < Double.POSITIVE_INFINITY) {
            return outside;
        }
        double bad = outside;
        double good = inside;
        while (Math.abs(good - bad) > finest) {
            double middle = 0.5 * (bad + good);
            if (keep(middle) < Double.POSITIVE_INFINITY) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }
}
