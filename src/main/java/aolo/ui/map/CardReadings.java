package aolo.ui.map;

import aolo.lab.Comparison;
import aolo.lab.Comparison.UserChange;
import aolo.lab.LabSnapshot;
import aolo.lab.PlaceView;
import aolo.lab.TypicalAnswer;
import aolo.lab.UserView;
import aolo.scenario.Scenario;
import aolo.ui.edit.Things.Thing;
import aolo.ui.model.PolicyWords;
import aolo.ui.model.Readable;
import aolo.world.Bill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the card tells of a thing: of a user its typical answer, of station and server the mean over the users; beside it,
 * where an edit is asked about, the same before it. All from one snapshot. FX thread.
 */
final class CardReadings {
    private LabSnapshot snapshot;

    /**
     * What stands on a card.
     *
     * @param id the thing
     * @param title its name and place
     * @param now its numbers
     * @param before the same before the edit; empty where none is asked about that concerns it
     * @param bill whose carbon it is: what the scenario minimises
     * @param note whose numbers they are, and who decides
     * @param change the edit that is asked about; present with what was before
     */
    record Reading(
            String id,
            String title,
            TypicalAnswer now,
            Optional<TypicalAnswer> before,
            Bill bill,
            String note,
            Optional<Comparison> change) {}

    void setSnapshot(LabSnapshot newSnapshot) {
        snapshot = newSnapshot;
    }

    /** Empty as long as nothing is known of the thing. */
    Optional<Reading> of(Thing thing) {
        if (snapshot == null || snapshot.users().isEmpty()) {
            return Optional.empty();
        }
        return switch (thing.kind()) {
            case USER -> user(thing.id());
            case STATION -> Optional.of(whole(
                    thing.id(), change -> !change.before().station().equals(change.after().station())));
            case SERVER -> Optional.of(whole(
                    thing.id(), change -> !change.before().server().equals(change.after().server())));
        };
    }

    private Optional<Reading> user(String id) {
        Optional<UserChange> change = snapshot.comparison().stream()
                .flatMap(comparison -> comparison.users().stream())
                .filter(user -> user.id().equals(id))
                .findFirst();
        if (change.isPresent()) {
            UserChange user = change.get();
            String who = "decided by " + PolicyWords.serving(snapshot) + " in both places";
            return Optional.of(new Reading(
                    id, title(id, user), user.after(), Optional.of(user.before()), bill(), who, snapshot.comparison()));
        }
        return snapshot.users().stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .map(user -> new Reading(
                        id, title(id, user.place()), user.answer(), Optional.empty(), bill(), "typical answer, mean over the fading",
                        Optional.empty()));
    }

    /** The thing whose change is on the card until it is dismissed; empty if none, or if it speaks of no single thing. */
    Optional<String> changed() {
        if (snapshot == null || snapshot.comparison().isEmpty()) {
            return Optional.empty();
        }
        Comparison change = snapshot.comparison().get();
        if (!change.before().station().equals(change.after().station())) {
            return Optional.of(change.after().station().id());
        }
        if (!change.before().server().equals(change.after().server())) {
            return Optional.of(change.after().server().id());
        }
        return change.allUsers() == 1 ? Optional.of(change.users().get(0).id()) : Optional.empty();
    }

    private Bill bill() {
        return snapshot.scenario().accounting().bill();
    }

    /** The old and the new place. */
    private static String title(String id, UserChange user) {
        return id + "   " + Readable.plain(user.placeBefore().distanceMeters()) + " m → " + title("", user.placeAfter()).strip();
    }

    private static String title(String id, PlaceView place) {
        return id + "   " + Readable.plain(place.distanceMeters()) + " m, "
                + (place.lineOfSight() ? "in sight" : "no line of sight");
    }

    /** The mean over the users; with what was before where the edit concerns this very thing. */
    private Reading whole(String id, java.util.function.Predicate<Comparison> concerns) {
        Optional<Comparison> edit = snapshot.comparison()
                .filter(concerns)
                .filter(comparison -> !comparison.users().isEmpty());
        if (edit.isPresent()) {
            Comparison change = edit.get();
            String note = "mean of " + users(change.users().size(), change.allUsers()) + ", decided by "
                    + PolicyWords.name(change.policy());
            return new Reading(id, id, change.meanAfter(), Optional.of(change.meanBefore()), bill(), note, edit);
        }
        return new Reading(
                id, id, mean(snapshot), Optional.empty(), bill(), "mean of " + users(snapshot.users().size(), snapshot.users().size()),
                Optional.empty());
    }

    private static String users(int asked, int all) {
        return asked == all ? all + (all == 1 ? " user" : " users") : asked + " of " + all + " users";
    }

    private static TypicalAnswer mean(LabSnapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        List<TypicalAnswer> answers = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int u = 0; u < snapshot.users().size(); u++) {
            UserView user = snapshot.users().get(u);
            if (!Double.isNaN(user.answer().carbonGrams())) { // else its turn has not come
                answers.add(user.answer());
                rates.add(scenario.users().get(u).requestsPerSecond());
            }
        }
        return TypicalAnswer.mean(answers, rates);
    }
}
