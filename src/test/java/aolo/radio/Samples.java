package aolo.radio;

import java.util.OptionalDouble;

/** Parameters the tests share. */
final class Samples {
    private Samples() {}

    static StationParameters station(Deployment deployment, double x, double y) {
        return station(StationType.MICRO, deployment, x, y, StationPowerModel.EARTH, IdleAttribution.AIR_TIME);
    }

    static StationParameters station(StationType type, StationPowerModel model, IdleAttribution attribution) {
        return station(type, Deployment.UMI, 0, 0, model, attribution);
    }

    static StationParameters sleeping(StationType type, StationPowerModel model, IdleAttribution attribution) {
        return new StationParameters(
                "station", 0, 0, type, Deployment.UMI, 10, 5, 3.5, 100, 30, model, attribution, true, 2, OptionalDouble.empty());
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
        return new ChannelParameters(9, 0.005, blockErrorTarget, 4, 9, 5, shadowing, 0.75, 0.23, 1);
    }
}
