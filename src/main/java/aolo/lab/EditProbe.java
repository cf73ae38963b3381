package aolo.lab;

import aolo.lab.Comparison.UserChange;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.UserParameters;
import aolo.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks what an edit would change: two probes for each user it concerns, one in the cell before and one in the cell after, by
 * one policy, on one fading, in one load. The cells are this probe's own. One owner thread.
 */
final class EditProbe {
    /** Users asked where an edit concerns more of them. */
    static final int USERS = 48;

    private final UserProbe probe = new UserProbe();
    private final Scenario before;
    private final Scenario after;
    private final Cell cellBefore;
    private final Cell cellAfter;
    private final TypicalLoad load;
    private final List<int[]> asked = new ArrayList<>(); // indices of a user before and after
    private final int allUsers;
    private Comparison newest;
    private DecisionPolicy newestPolicy;
    private double newestIntensity;

    /**
     * @param like any cell of the same landscape; models that fit are taken over from it
     * @throws IllegalArgumentException naming what no cell can be built from
     */
    EditProbe(Cell like, long landscapeSeed, Scenario before, Scenario after, Assumptions assumptions) {
        this.before = before;
        this.after = after;
        cellBefore = cell(like, landscapeSeed, before, assumptions);
        cellAfter = cell(cellBefore, before.seed(), after, assumptions);
        load = TypicalLoad.of(cellBefore);
        List<int[]> concerned = concerned();
        allUsers = concerned.size();
        int stride = Math.max(1, (allUsers + USERS - 1) / USERS);
        for (int i = 0; i < allUsers; i += stride) {
            asked.add(concerned.get(i));
        }
    }

    /** The scenario that the edit leads to. */
    Scenario after() {
        return after;
    }

    /** Its cell. */
    Cell cellAfter() {
        return cellAfter;
    }

    private static Cell cell(Cell like, long landscapeSeed, Scenario of, Assumptions assumptions) {
        return landscapeSeed == of.seed() ? like.with(of.world()) : Cell.of(of.world(), of.seed(), assumptions);
    }

    /** Users of both whose place changed; all of both where anything else did too. */
    private List<int[]> concerned() {
        Map<String, Integer> old = new HashMap<>();
        before.users().forEach(user -> old.put(user.id(), old.size()));
        boolean onlyUsers = after.withUsers(before.users()).equals(before);
        List<int[]> concerned = new ArrayList<>();
        for (int u = 0; u < after.users().size(); u++) {
            UserParameters user = after.users().get(u);
            Integer was = old.get(user.id());
            if (was != null && !(onlyUsers && user.equals(before.users().get(was)))) {
                concerned.add(new int[] {was, u});
            }
        }
        return concerned;
    }

    /** The answer by this policy now; the last one where nothing it depends on has changed. */
    Comparison ask(World world, ServingPolicy kind, DecisionPolicy policy) {
        double intensity = cellBefore.grid().gramsPerKwh(world.clockSeconds());
        if (newest == null || newestPolicy != policy || newestIntensity != intensity) {
            newest = askAnew(world, kind, policy);
            newestPolicy = policy;
            newestIntensity = intensity;
        }
        return newest;
    }

    private Comparison askAnew(World world, ServingPolicy kind, DecisionPolicy policy) {
        List<UserChange> changes = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<TypicalAnswer> old = new ArrayList<>();
        List<TypicalAnswer> now = new ArrayList<>();
        for (int[] user : asked) {
            UserParameters was = before.users().get(user[0]);
            UserParameters is = after.users().get(user[1]);
            TypicalAnswer answerBefore = ask(cellBefore, user[0], world, was.equals(is), policy);
            PlaceView placeBefore = probe.place();
            TypicalAnswer answerAfter = ask(cellAfter, user[1], world, was.equals(is), policy);
            changes.add(new UserChange(is.id(), placeBefore, probe.place(), answerBefore, answerAfter));
            old.add(answerBefore);
            now.add(answerAfter);
            rates.add(is.requestsPerSecond());
        }
        return new Comparison(
                before, after, kind, changes, allUsers, TypicalAnswer.mean(old, rates), TypicalAnswer.mean(now, rates));
    }

    /** A user that walks and is not moved itself is asked where it is now, any other where the scenario puts it. */
    private TypicalAnswer ask(Cell cell, int user, World world, boolean unmoved, DecisionPolicy policy) {
        UserParameters parameters = cell.parameters().users().get(user);
        double x = parameters.xMeters();
        double y = parameters.yMeters();
        int walker = unmoved && parameters.wanders() ? indexOf(world, parameters.id()) : -1;
        if (walker >= 0) {
            x = world.userXMeters(walker);
            y = world.userYMeters(walker);
        }
        probe.at(cell, user, x, y, load.at(world.clockSeconds()));
        return probe.answer(policy);
    }

    private static int indexOf(World world, String id) {
        List<UserParameters> users = world.cell().parameters().users();
        for (int u = 0; u < users.size(); u++) {
            if (users.get(u).id().equals(id)) {
                return u;
            }
        }
        return -1;
    }
}
