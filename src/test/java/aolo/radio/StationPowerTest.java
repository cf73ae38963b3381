package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.quantity.Assumptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StationPowerTest {
    private static final Assumptions STANDARD = Assumptions.standard();

    private static StationPower power(StationType type, StationPowerModel model, IdleAttribution attribution) {
        return power(type, model, attribution, 1);
    }

    private static StationPower power(
            StationType type, StationPowerModel model, IdleAttribution attribution, double downlinkTimeShare) {
        return StationPower.of(Samples.station(type, model, attribution), downlinkTimeShare, STANDARD);
    }

    @ParameterizedTest
    @EnumSource(StationType.class)
    void earthTableAgreesWithVectors(StationType type) {
        StationPower power = power(type, StationPowerModel.EARTH, IdleAttribution.AIR_TIME);
        JsonNode row = Vectors.read("fading.json")
                .get("earth_total_w")
                .get(type.name().toLowerCase(Locale.ROOT));
        // the table's macro and rrh are sites of three sectors, of which a cell is one
        int sectors = type == StationType.MACRO || type == StationType.RRH ? 3 : 1;
        assertThat(sectors * power.fullWatts()).isCloseTo(row.get(0).asDouble(), within(0.05)); // it rounds 144.76
        assertThat(sectors * power.idleWatts()).isCloseTo(row.get(1).asDouble(), within(1e-9));
        assertThat(sectors * power.sleepWatts()).isCloseTo(row.get(2).asDouble(), within(1e-9));
    }

    @Test
    void aMacroCellIsOneSector() {
        StationPower macro = power(StationType.MACRO, StationPowerModel.EARTH, IdleAttribution.AIR_TIME);
        assertThat(macro.maxRadiatedWatts()).isEqualTo(40);
        assertThat(macro.idleWatts()).isEqualTo(260);
    }

    @Test
    void earthEnergyOfAnAnswerIsTheFormula() {
        double share = 0.25;
        double radiated = 1.7;
        double seconds = 3;
        assertThat(power(StationType.MICRO, StationPowerModel.EARTH, IdleAttribution.AIR_TIME)
                        .answerJoules(share, radiated, seconds))
                .isCloseTo((0.25 * 2 * 56 + 2.6 * 1.7) * 3, within(1e-12));
        assertThat(power(StationType.MICRO, StationPowerModel.EARTH, IdleAttribution.MARGINAL)
                        .answerJoules(share, radiated, seconds))
                .isCloseTo(2.6 * 1.7 * 3, within(1e-12));
        assertThat(power(StationType.MICRO, StationPowerModel.EARTH, IdleAttribution.AIR_TIME)
                        .maxRadiatedWatts())
                .isCloseTo(12.6, within(1e-12));
    }

    /** Radiated power and what goes with it is drawn in three of four slots, idle power in all. */
    @Test
    void powerIsRadiatedInTheSlotsOfTheDownlink() {
        StationPower earth = power(StationType.MICRO, StationPowerModel.EARTH, IdleAttribution.AIR_TIME, 0.75);
        assertThat(earth.answerJoules(0.25, 1.7, 3)).isCloseTo((0.25 * 112 + 0.75 * 2.6 * 1.7) * 3, within(1e-12));
        assertThat(earth.activeWatts(1.7)).isCloseTo(112 + 0.75 * 2.6 * 1.7, within(1e-12));
        assertThat(earth.idleWatts()).isEqualTo(112);
        assertThat(earth.maxRadiatedWatts()).isCloseTo(12.6, within(1e-12));
        // 55 units idle; in downlink slots 0.4 of the 225 to 280 more, and the rest of it by radiated power
        StationPower units = power(StationType.MACRO, StationPowerModel.TR38864, IdleAttribution.AIR_TIME, 0.75);
        assertThat(units.fullWatts()).isCloseTo(2 * (0.25 * 55 + 0.75 * 280), within(1e-9));
        assertThat(units.activeWatts(20)).isCloseTo(2 * (0.25 * 55 + 0.75 * 212.5), within(1e-9));
        assertThat(units.answerWatts(0.1, 0)).isCloseTo(0.1 * 2 * (55 + 0.75 * 90), within(1e-9));
    }

    @Test
    void byLoadTheRestIsCarriedByBitsAndTheAwakeTimeByAirTime() {
        StationPower awake = power(StationType.MICRO, StationPowerModel.EARTH, IdleAttribution.LOAD_SHARE, 0.75);
        assertThat(awake.restJoulesPerBit(1e6)).isCloseTo(112e-6, within(1e-18));
        assertThat(awake.restJoulesPerBit(0)).isZero();
        assertThat(awake.answerWatts(0.25, 0)).isZero();
        for (IdleAttribution other : new IdleAttribution[] {IdleAttribution.AIR_TIME, IdleAttribution.MARGINAL}) {
            assertThat(power(StationType.MICRO, StationPowerModel.EARTH, other, 0.75).restJoulesPerBit(1e6)).isZero();
        }
        StationPower sleeps = StationPower.of(
                Samples.sleeping(StationType.MICRO, StationPowerModel.EARTH, IdleAttribution.LOAD_SHARE), 0.75, STANDARD);
        assertThat(sleeps.restJoulesPerBit(1e6)).isCloseTo(78e-6, within(1e-18));
        assertThat(sleeps.answerWatts(0.25, 0)).isCloseTo(0.25 * (112 - 78), within(1e-12));
    }

    @Test
    void relativeUnitsAgreeWithVectors() {
        StationPower power = power(StationType.MACRO, StationPowerModel.TR38864, IdleAttribution.AIR_TIME);
        JsonNode rows = Vectors.read("fading.json").get("tr38864_cat1_set1");
        assertThat(rows.size()).isEqualTo(4);
        for (JsonNode row : rows) {
            double units = row.has("idle")
                    ? power.idleWatts() / 2
                    : power.activeWatts(row.get("s_f").asDouble() * power.maxRadiatedWatts()) / 2;
            assertThat(units).isCloseTo(row.get("relative_power").asDouble(), within(1e-9));
        }
        assertThat(power.sleepWatts()).isEqualTo(50);
        assertThat(power.fullWatts()).isCloseTo(560, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(StationPowerModel.class)
    void answersOnTheAirTogetherAreChargedWhatTheStationDraws(StationPowerModel model) {
        double[] shares = {0.5, 0.3, 0.2};
        double[] radiated = {6, 0.1, 2.2};
        for (StationType type : StationType.values()) {
            StationPower full = power(type, model, IdleAttribution.AIR_TIME);
            StationPower marginal = power(type, model, IdleAttribution.MARGINAL);
            double charged = 0;
            double chargedMarginal = 0;
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                double watts = radiated[i] / 12 * full.maxRadiatedWatts();
                charged += full.answerWatts(shares[i], watts);
                chargedMarginal += marginal.answerWatts(shares[i], watts);
                sum += watts;
            }
            assertThat(charged).isCloseTo(full.activeWatts(sum), within(1e-9));
            assertThat(chargedMarginal).isCloseTo(full.activeWatts(sum) - full.idleWatts(), within(1e-9));
        }
    }

    @Test
    void deviceEnergyIsSendingReceivingAndWaiting() {
        DeviceParameters device = new DeviceParameters(0.6, 1.4, 0.1, 23);
        Link fdd = new Link(new ChannelParameters(9, 0.005, 0.1, 4, 9, 5, true, 1, 1, 1), STANDARD);
        assertThat(DeviceEnergy.joules(device, fdd, 2, 3, 10)).isCloseTo(1.4 * 2 + 0.6 * 3 + 0.1 * 5, within(1e-12));
        assertThat(DeviceEnergy.joules(device, fdd, 2, 3, 5)).isCloseTo(1.4 * 2 + 0.6 * 3, within(1e-12));
        Link slots = new Link(Samples.channel(0.1, true), STANDARD);
        assertThat(DeviceEnergy.joules(device, slots, 2, 3, 10))
                .isCloseTo(1.4 * 0.46 + 0.6 * 2.25 + 0.1 * (10 - 0.46 - 2.25), within(1e-12));
    }

    @Test
    void everyConstantOfTheRadioHasUnitSourceAndMeaning() {
        long count = STANDARD.all().stream()
                .filter(a -> a.key().startsWith("radio."))
                .peek(a -> {
                    assertThat(a.key()).matches("radio(\\.[a-z][A-Za-z0-9]*)+");
                    assertThat(a.unit()).isNotBlank();
                    assertThat(a.source()).hasSizeGreaterThan(9);
                    assertThat(a.meaning()).isNotBlank();
                    if (a.source().contains("recalled") || a.source().startsWith("assumption")) {
                        assertThat(a.verified()).as(a.key()).isFalse();
                    }
                })
                .count();
        assertThat(count).isGreaterThan(60);
    }
}
