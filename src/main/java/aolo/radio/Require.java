package aolo.radio;

/** Refusals at the border of the package: each names the argument, its value, the range and the unit. */
final class Require {
    private Require() {}

    static double positive(String name, double value, String unit) {
        return inRange(name, value, Double.MIN_NORMAL, Double.MAX_VALUE, unit);
    }

    static double atLeastZero(String name, double value, String unit) {
        return inRange(name, value, 0, Double.MAX_VALUE, unit);
    }

    static double inRange(String name, double value, double least, double most, String unit) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " is " + value + " " + unit + ", need " + least + " to " + most + " " + unit);
        }
        return value;
    }
}
