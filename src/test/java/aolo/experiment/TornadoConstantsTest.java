package aolo.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.quantity.Assumption;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Constants that scenarios carry themselves must move with the tornado, else it would show zero for them. */
class TornadoConstantsTest {
    private final Assumptions assumptions = Assumptions.standard();

    private Scenario campus() throws Exception {
        return new ScenarioReader(assumptions).read(Path.of("sample-scenarios/campus-microcell.json"));
    }

    @Test
    void channelDeviceAndPueMoveInTheScenario() throws Exception {
        assertThat(Tornado.withConstant(campus(), "radio.channel.ricianKDb", 3).channel().ricianKDb())
                .isEqualTo(3);
        assertThat(Tornado.withConstant(campus(), "radio.channel.maxAttempts", 2).channel().maxAttempts())
                .isEqualTo(2);
        assertThat(Tornado.withConstant(campus(), "radio.device.waitWatts", 0.2).device().waitWatts())
                .isEqualTo(0.2);
        assertThat(Tornado.withConstant(campus(), "llm.server.pue", 1.5).server().pue()).isEqualTo(1.5);
    }

    @Test
    void everyChannelAndDeviceConstantNamesAComponent() throws Exception {
        for (Assumption a : assumptions.all()) {
            if (a.key().startsWith("radio.channel.") || a.key().startsWith("radio.device.")) {
                assertThat(Tornado.withConstant(campus(), a.key(), a.high())).as(a.key()).isNotNull();
            }
        }
    }

    @Test
    void otherConstantsLeaveTheScenario() throws Exception {
        Scenario campus = campus();
        assertThat(Tornado.withConstant(campus, "radio.link.shannonFraction", 0.6)).isSameAs(campus);
    }
}
