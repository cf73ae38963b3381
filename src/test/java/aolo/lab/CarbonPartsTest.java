package aolo.lab;

import aolo.lab.LabCommand.ServingPolicy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.lab.Comparison.UserChange;
import aolo.quantity.Assumptions;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import aolo.world.Bill;
import aolo.world.CarbonParts;
import aolo.world.Policies;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of each bill, in every sample: they sum to it, and their changes to its change. */
class CarbonPartsTest {
    private static final Assumptions ASSUMPTIONS = Assumptions.standard();
    private static final double EXACT = 1e-9;

    private static Comparison moved(Scenario scenario, double x, double y) {
        List<UserParameters> users = new ArrayList<>(scenario.users());
        users.set(0, users.get(0).at(x * scenario.area().widthMeters(), y * scenario.area().heightMeters()));
        return AskedEdit.of(scenario, scenario.withUsers(users), ASSUMPTIONS, ServingPolicy.FIXED, cell -> Policies.fixed(0.5, 6));
    }

    private static double sumOfParts(CarbonParts after, CarbonParts before) {
        return after.radioGrams() - before.radioGrams() + after.serverGrams() - before.serverGrams() + after.makingGrams()
                - before.makingGrams() + after.retransmissionGrams() - before.retransmissionGrams() + after.standingGrams()
                - before.standingGrams();
    }

    @Test
    void theirChangesSumToTheChangeOfEveryBillInEverySample() throws Exception {
        boolean retransmits = false;
        for (String sample : Samples.NAMES) {
            Scenario scenario = Samples.read(sample, ASSUMPTIONS);
            if (scenario.users().isEmpty()) {
                continue;
            }
            Comparison change = moved(scenario, 0.03, 0.9);
            UserChange user = change.users().get(0);
            for (Bill bill : Bill.values()) {
                CarbonParts before = user.before().parts().of(bill);
                CarbonParts after = user.after().parts().of(bill);
                assertThat(sumOfParts(after, before)).as(sample + " " + bill).isCloseTo(
                        after.totalGrams() - before.totalGrams(), within(EXACT * before.totalGrams()));
                assertThat(after.retransmissionGrams()).as(sample + " " + bill).isGreaterThanOrEqualTo(0);
                retransmits |= after.retransmissionGrams() > 0;
            }
            if (scenario.accounting().bill() == Bill.BILLED && scenario.world().makingCounts()) {
                assertThat(user.after().parts().billed().totalGrams()).as(sample).isCloseTo(
                        user.after().carbonGrams(), within(EXACT * user.after().carbonGrams()));
            }
        }
        assertThat(retransmits).isTrue();
    }

    @Test
    void withoutErrorsOfTheChannelNothingIsResentAndMoreErrorsResendMore() throws Exception {
        Scenario scenario = Samples.read("campus-microcell", ASSUMPTIONS);
        double few = resent(scenario, 0.05);
        double many = resent(scenario, 0.3);
        assertThat(few).isPositive();
        assertThat(many).isGreaterThan(3 * few);
    }

    private static double resent(Scenario scenario, double error) {
        Scenario of = Records.with(scenario, "channel", Records.with(scenario.channel(), "blockErrorTarget", error));
        return moved(of, 0.1, 0.1).users().get(0).after().parts().billed().retransmissionGrams();
    }

    @Test
    void aMovedStationsMeanIsWeightedByTheRatesPartByPart() throws Exception {
        Scenario scenario = Samples.read("campus-microcell", ASSUMPTIONS);
        Scenario away = scenario.withStation(Records.with(scenario.station(), "xMeters", 5.0));
        Comparison all = AskedEdit.of(scenario, away, ASSUMPTIONS, ServingPolicy.FULL, cell -> Policies.fullService());
        CarbonParts sum = CarbonParts.NONE;
        double rates = 0;
        for (int u = 0; u < all.users().size(); u++) {
            double rate = away.users().get(u).requestsPerSecond();
            sum = sum.plus(all.users().get(u).after().parts().billed(), rate);
            rates += rate;
        }
        CarbonParts mean = all.meanAfter().parts().billed();
        assertThat(mean.radioGrams()).isCloseTo(sum.radioGrams() / rates, within(1e-12));
        assertThat(mean.totalGrams()).isCloseTo(all.meanAfter().carbonGrams(), within(EXACT * mean.totalGrams()));
    }
}
