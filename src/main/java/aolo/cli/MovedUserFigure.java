package aolo.cli;

import aolo.border.SafeText;
import aolo.figure.Figure;
import aolo.lab.AskedEdit;
import aolo.lab.Comparison.UserChange;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.report.FigureSource;
import aolo.report.WaterfallFigure;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioWriter;
import aolo.training.Evaluation;
import aolo.training.NamedPolicy;
import aolo.world.Bill;
import aolo.world.UserParameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The waterfall of a user that is moved: {@code figure waterfall}. Plain function. */
final class MovedUserFigure {
    private MovedUserFigure() {}

    /**
     * @param to metres east and north, as given; null if not
     * @throws BadInput if there is no such user or place
     */
    static Figure of(FigureSource source, String id, List<Double> to, Bill bill) throws IOException {
        Scenario scenario = source.scenario();
        List<UserParameters> users = new ArrayList<>(scenario.users());
        List<String> ids = users.stream().map(UserParameters::id).toList();
        int index = ids.indexOf(id);
        if (index < 0) {
            throw new BadInput("no user " + SafeText.quoted(id) + " in " + scenario.name() + "; its users: "
                    + String.join(", ", ids.subList(0, Math.min(50, ids.size()))));
        }
        if (to == null || to.size() != 2) {
            throw new BadInput("waterfall needs --to X,Y: where " + id + " is moved, metres east and north, e.g. --to 40,40");
        }
        Border.range("--to (east)", to.get(0), 0, scenario.area().widthMeters(), "m");
        Border.range("--to (north)", to.get(1), 0, scenario.area().heightMeters(), "m");
        UserParameters was = users.get(index);
        users.set(index, was.at(to.get(0), to.get(1)));
        if (users.get(index).equals(was)) {
            throw new BadInput("--to " + to.get(0) + "," + to.get(1) + " is where " + id + " is already");
        }
        String policy = source.policies().get(0);
        if (policy.equals(NamedPolicy.RANDOM.key())) {
            throw new BadInput("waterfall by --policy random would show the luck of two draws; choose one that decides");
        }
        Scenario moved = scenario.withUsers(users);
        try {
            new ScenarioReader(source.assumptions()).readOwn("--to " + to.get(0) + "," + to.get(1), ScenarioWriter.bytes(moved));
        } catch (ScenarioException e) {
            throw new BadInput(e.getMessage());
        }
        UserChange change = AskedEdit.of(
                        scenario, moved, source.assumptions(), kind(policy),
                        cell -> NamedPolicy.named(policy, cell, Evaluation.streams(source.seed())))
                .users()
                .get(0);
        String what = String.format(
                Locale.ROOT, "%s of %s moved from (%.0f, %.0f) m to (%.0f, %.0f) m", id, scenario.name(),
                was.xMeters(), was.yMeters(), to.get(0), to.get(1));
        String kind = String.format(Locale.ROOT, "%s %s,%s %s", id, to.get(0), to.get(1), bill.key());
        return WaterfallFigure.of(
                source, kind, what, bill, change.before().parts().of(bill), change.after().parts().of(bill));
    }

    /** A policy file is a learned one. */
    private static ServingPolicy kind(String policy) {
        return Arrays.stream(ServingPolicy.values())
                .filter(one -> one.named().filter(named -> named.key().equals(policy)).isPresent())
                .findFirst()
                .orElse(ServingPolicy.LEARNED);
    }
}
