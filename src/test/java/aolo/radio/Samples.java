package aolo.radio;

import java.util.OptionalDouble;

/** Parameters the tests share. */
final class Samples {
    private Samples() {}

    static StationParameters station(Deployment deployment, double x, double y) {
        return station(StationType.MICRO, deployment, x, y, StationPowerModel.EARTH, IdleAttribution.FULL);
    }

    static StationParameters station(StationType type, StationPowerModel model, IdleAttribution attribution) {
        return station(type, Deployment.UMI, 0, 0, model, attribution);
    }

    private static StationParameters station(
            StationType type,
            Deployment deployment,
            double x,
            double y,
            StationPowerModel model,
            IdleAttribution attribution) {
        return new StationParameters(
                "station", x, y, type, deployment, 10, 5, 3.5, 100, 30, model, attribution, false, 2, OptionalDouble.empty());
    }

    static ChannelParameters channel(double blockErrorTarget, boolean shadowing) {
        return new ChannelParameters(9, 0.005, blockErrorTarget, 4, 9, 5, shadowing);
    }
}
