package aolo.ui.edit;

import aolo.world.AreaParameters;
import aolo.world.UserParameters;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Where pasted users stand: as they stood to each other, inside the area. Pure; any thread. */
final class PastedPlaces {
    private PastedPlaces() {}

    /** The users about a middle in metres; a group wider than the area is drawn together until it fits. */
    static List<UserParameters> of(List<UserParameters> users, double xMeters, double yMeters, AreaParameters area) {
        Axis x = Axis.of(users, UserParameters::xMeters, xMeters, area.widthMeters());
        Axis y = Axis.of(users, UserParameters::yMeters, yMeters, area.heightMeters());
        return users.stream()
                .map(user -> user.at(x.place(user.xMeters()), y.place(user.yMeters())))
                .toList();
    }

    /** One direction: from old to new coordinates. */
    private record Axis(double middle, double shrink, double newMiddle) {
        static Axis of(
                List<UserParameters> users, ToDoubleFunction<UserParameters> value, double wanted, double highest) {
            double least = users.stream().mapToDouble(value).min().orElse(0);
            double most = users.stream().mapToDouble(value).max().orElse(0);
            double shrink = most - least > highest ? highest / (most - least) : 1;
            double half = shrink * (most - least) / 2;
            return new Axis((least + most) / 2, shrink, Math.max(half, Math.min(highest - half, wanted)));
        }

        double place(double old) {
            return Math.max(0, Math.round(100 * (newMiddle + shrink * (old - middle))) / 100.0);
        }
    }
}
