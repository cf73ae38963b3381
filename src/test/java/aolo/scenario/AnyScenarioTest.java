package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.quantity.Quantity;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.Policies;
import aolo.world.PolicyRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** Whatever the reader accepts can be simulated: every number anywhere in its range gives finite results. */
class AnyScenarioTest {
    private final ObjectMapper json = new ObjectMapper();
    private final RandomStream random = new RandomStreams(21).stream("scenarios");

    @Test
    void whatTheReaderAcceptsCanBeSimulated() throws Exception {
        int accepted = 0;
        for (int i = 0; i < 80; i++) {
            ObjectNode root = (ObjectNode) json.readTree(Samples.campusText());
            for (String section : new String[] {"station", "channel", "device", "server", "grid"}) {
                scatter((ObjectNode) root.get(section), section(section));
            }
            scatter((ObjectNode) root.get("traffic").get(0), aolo.llm.TrafficProfile.class);
            scatter((ObjectNode) root.get("users").get(0), aolo.world.UserParameters.class);
            for (JsonNode user : root.get("users")) {
                ((ObjectNode) user).put("traffic", "mixed");
            }
            String[] deployments = {"UMA", "UMI", "RMA", "INH"};
            ((ObjectNode) root.get("station")).put("deployment", deployments[i % 4]);
            Scenario scenario;
            try {
                scenario = Samples.read(json.writeValueAsString(root));
            } catch (ScenarioException e) {
                assertThat(e.getMessage()).containsAnyOf(
                        "outside the area", "does not fit", "above valueScaleMax", "memory", "more than all the time");
                continue;
            }
            accepted++;
            Cell cell = Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD);
            CarbonReport report = PolicyRun.report(cell, new RandomStreams(i), Policies.bound(), 20);
            assertThat(report.requests()).isEqualTo(20);
            double total = report.infeasibleRequests() == 20 ? report.infeasibleCarbonGrams() : report.carbonGrams();
            assertThat(total).as(ScenarioWriter.text(scenario)).isFinite().isNotNegative();
        }
        assertThat(accepted).isGreaterThan(20);
    }

    private static Class<?> section(String name) {
        for (RecordComponent c : Scenario.class.getRecordComponents()) {
            if (c.getName().equals(name)) {
                return c.getType();
            }
        }
        throw new AssertionError(name);
    }

    /** Moves a third of the numbers anywhere in their ranges, sometimes to the very ends; places stay on the map. */
    private void scatter(ObjectNode node, Class<?> type) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            for (RecordComponent c : type.getRecordComponents()) {
                Quantity q = c.getAnnotation(Quantity.class);
                if (!c.getName().equals(name) || q == null || name.endsWith("Meters") && !name.startsWith("antenna")
                        || random.nextDouble() > 0.34) {
                    continue;
                }
                double at = random.nextDouble();
                double value = at < 0.15 ? q.min() : at > 0.85 ? q.max() : q.min() + random.nextDouble() * (q.max() - q.min());
                if (c.getType() == int.class) {
                    node.put(name, (int) Math.max(q.min(), Math.floor(value)));
                } else {
                    node.put(name, value);
                }
            }
        }
    }
}
