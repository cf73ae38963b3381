package aolo.ui.shell;

import aolo.lab.LabSnapshot.UserView;
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
    final DoubleProperty carbonMilligrams = new SimpleDoubleProperty(Double.NaN);

    UserRow(String id) {
        this.id = id;
    }

    void show(UserView view) {
        distanceMeters.set(view.distanceMeters());
        snrDb.set(view.snrDb());
        rateMbps.set(view.rateBitsPerSecond() / 1e6);
        latencySeconds.set(view.latencySeconds());
        qoe.set(view.qoe());
        carbonMilligrams.set(1e3 * view.carbonGrams());
    }
}
