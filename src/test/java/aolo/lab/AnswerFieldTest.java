package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.world.UserParameters;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AnswerFieldTest {
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void eachPlaceSaysWhatTheFirstUserWouldMeetThere() throws Exception {
        Scenario scenario = Samples.read(Samples.DEFAULT, Assumptions.standard());
        AnswerField field = AnswerField.of(scenario, Assumptions.standard(), 8).orElseThrow();
        assertThat(field.columns()).isEqualTo(8);
        assertThat(field.snrDb()).hasSize(field.columns() * field.rows());
        int column = 6;
        int row = 2;
        UserParameters first = scenario.users().get(0);
        double x = (column + 0.5) * scenario.area().widthMeters() / field.columns();
        double y = (row + 0.5) * scenario.area().heightMeters() / field.rows();
        List<UserParameters> moved = new java.util.ArrayList<>(scenario.users());
        moved.set(0, first.at(x, y));
        Scenario there = scenario.withUsers(moved);
        try (Laboratory laboratory = new Laboratory(there, Assumptions.standard())) {
            UserView user = null;
            while (user == null || Double.isNaN(user.answer().carbonGrams())) {
                user = laboratory.snapshot().users().stream()
                        .filter(one -> one.id().equals(first.id()))
                        .findFirst()
                        .orElse(null);
                Thread.onSpinWait();
            }
            int at = row * field.columns() + column;
            assertThat(field.snrDb()[at]).isCloseTo(user.answer().snrDb(), org.assertj.core.data.Offset.offset(1e-9));
            // the load of the cell is another one with the user there
            assertThat(field.milligrams()[at]).isCloseTo(1000 * user.answer().carbonGrams(), org.assertj.core.data.Percentage.withPercentage(10));
        }
    }

    @Test
    void whereNobodyAsksThereIsNothing() throws Exception {
        Scenario scenario = Samples.read(Samples.DEFAULT, Assumptions.standard());
        assertThat(AnswerField.of(scenario.withUsers(List.of()), Assumptions.standard(), 8)).isEmpty();
    }
}
