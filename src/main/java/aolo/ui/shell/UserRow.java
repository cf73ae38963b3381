package aolo.ui.shell;

import aolo.lab.Comparison.UserChange;
import aolo.lab.PlaceView;
import aolo.lab.TypicalAnswer;
import aolo.lab.UserView;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** One line of the users' table. FX thread. */
final class UserRow {
    final String id;
    final DoubleProperty distanceMeters = new SimpleDoubleProperty(Double.NaN);
    final DoubleProperty snrDb = new SimpleDoubleProperty(Double.NaN);
    final DoubleProperty rateMbps = new SimpleDoubleProperty(Double.NaN);
    final DoubleProperty latencySeconds = new SimpleDoubleProperty(Double.NaN);
    final DoubleProperty qoe = new SimpleDoubleProperty(Double.NaN);
    final DoubleProperty footprintMilligrams = new SimpleDoubleProperty(Double.NaN);
    final DoubleProperty changePercent = new SimpleDoubleProperty(Double.NaN);
    double lowQoeShare;
    double lateShare;

    UserRow(String id) {
        this.id = id;
    }

    /** @param drag where the user is being dragged, if it is: then the numbers are those of that place */
    void show(UserView view, Optional<UserChange> drag) {
        PlaceView place = drag.map(UserChange::placeAfter).orElse(view.place());
        TypicalAnswer answer = drag.map(UserChange::after).orElse(view.answer());
        lowQoeShare = answer.lowQoeShare();
        lateShare = answer.lateShare();
        distanceMeters.set(place.distanceMeters());
        snrDb.set(answer.snrDb());
        rateMbps.set(answer.rateBitsPerSecond() / 1e6);
        latencySeconds.set(answer.latencySeconds());
        qoe.set(answer.qoe());
        footprintMilligrams.set(1e3 * answer.carbonGrams());
        changePercent.set(100 * (answer.carbonGrams() / view.referenceGrams() - 1));
    }

    /** Whether it misses a target in some of the fading. */
    boolean misses() {
        return lowQoeShare > 0 || lateShare > 0;
    }
}
