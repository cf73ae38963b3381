package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.quantity.Units;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.commons.math3.special.BesselJ;
import org.junit.jupiter.api.Test;

class FadingTest {
    private static final JsonNode FILE = Vectors.read("fading.json");

    private static RandomStream stream() {
        return new RandomStreams(2).stream("fading");
    }

    @Test
    void besselFunctionAndCorrelationAgreeWithVectors() {
        assertThat(BesselRatio.j0(1)).isCloseTo(FILE.get("bessel_j0_1").asDouble(), within(1e-10));
        for (double x = 0; x <= 2.5; x += 0.01) {
            assertThat(BesselRatio.j0(x)).isCloseTo(BesselJ.value(0, x), within(1e-14));
        }
        assertThat(FILE.get("ar1_rho_3.5GHz").size()).isEqualTo(4);
        for (JsonNode row : FILE.get("ar1_rho_3.5GHz")) {
            double speed = Units.kmhToMetersPerSecond(row.get("speed_kmh").asDouble());
            double doppler = Fading.dopplerHz(speed, 3.5e9);
            assertThat(Fading.correlation(doppler, row.get("lag_s").asDouble()))
                    .isCloseTo(row.get("rho").asDouble(), within(1e-6));
        }
    }

    @Test
    void forgetsBeyondTheFirstZero() {
        assertThat(Fading.correlation(10, 0)).isEqualTo(1);
        assertThat(Fading.correlation(0, 1e9)).isEqualTo(1);
        assertThat(Fading.correlation(38, 0.01)).isCloseTo(0.008974, within(1e-5));
        assertThat(Fading.correlation(38.1, 0.01)).isEqualTo(0);
        assertThat(Fading.correlation(500, 3600)).isEqualTo(0);
    }

    @Test
    void processHasUnitPowerAndItsCorrelation() {
        RandomStream stream = stream();
        double[] state = {9, 9, 9, 9};
        Fading.start(stream, state, 1);
        assertThat(state[0]).isEqualTo(9);
        assertThat(state[3]).isEqualTo(9);
        int n = 200_000;
        double rho = 0.8;
        double power = 0;
        double real = 0;
        double cross = 0;
        for (int i = 0; i < n; i++) {
            double re = state[1];
            double im = state[2];
            Fading.advance(rho, stream, state, 1);
            power += (re * re + im * im) / n;
            real += (re * state[1] + im * state[2]) / n;
            cross += (re * state[2] - im * state[1]) / n;
        }
        // effective number of samples n (1 - rho^2)/(1 + rho^2) = 44 000: four standard errors are 0.02
        assertThat(power).isCloseTo(1, within(0.02));
        assertThat(real).isCloseTo(rho, within(0.02));
        assertThat(cross).isCloseTo(0, within(0.02));
    }

    @Test
    void meanPowerIsOneInEitherState() {
        Fading fading = new Fading(Samples.channel(0.1, true));
        RandomStream stream = stream();
        double[] state = new double[2];
        double los = 0;
        double nlos = 0;
        double losSquare = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            Fading.start(stream, state, 0);
            double p = fading.power(true, state[0], state[1]);
            los += p / n;
            losSquare += p * p / n;
            nlos += fading.power(false, state[0], state[1]) / n;
        }
        assertThat(los).isCloseTo(1, within(0.01));
        assertThat(nlos).isCloseTo(1, within(0.015));
        double k = Units.dbToRatio(9); // variance of Rician power is (2K + 1)/(K + 1)^2
        assertThat(losSquare - los * los).isCloseTo((2 * k + 1) / ((k + 1) * (k + 1)), within(0.01));
    }

    @Test
    void outageAgreesWithVectors() {
        JsonNode outage = FILE.get("outage");
        double threshold = Units.dbToRatio(outage.get("threshold_db").asDouble());
        double mean = Units.dbToRatio(outage.get("mean_snr_db").asDouble());
        assertThat(FadingStatistics.rayleighOutage(threshold, mean))
                .isCloseTo(outage.get("rayleigh").asDouble(), within(1e-12));
        outage.get("nakagami").properties().forEach(e -> assertThat(
                        FadingStatistics.nakagamiOutage(Double.parseDouble(e.getKey()), threshold, mean))
                .isCloseTo(e.getValue().asDouble(), within(6e-9)));
        outage.get("rice_linear_K").properties().forEach(e -> assertThat(
                        FadingStatistics.riceOutage(Double.parseDouble(e.getKey()), threshold, mean))
                .isCloseTo(e.getValue().asDouble(), within(6e-9)));
        assertThat(FadingStatistics.riceOutage(0, threshold, mean))
                .isCloseTo(FadingStatistics.rayleighOutage(threshold, mean), within(1e-14));
    }

    @Test
    void ergodicCapacityAgreesWithVectors() {
        JsonNode rows = FILE.get("rayleigh_ergodic_capacity_bit_s_hz");
        assertThat(rows.size()).isEqualTo(3);
        rows.properties().forEach(e -> assertThat(FadingStatistics.rayleighErgodicCapacity(
                        Units.dbToRatio(Double.parseDouble(e.getKey()))))
                .isCloseTo(e.getValue().asDouble(), within(6e-7)));
    }

    @Test
    void stateAndStreamSavedGoOnWithTheSameBits() throws IOException {
        RandomStream stream = stream();
        double[] state = new double[2];
        Fading.start(stream, state, 0);
        Fading.advance(0.7, stream, state, 0);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        stream.save(new DataOutputStream(saved));
        double[] copy = state.clone();
        Fading.advance(0.9, stream, state, 0);
        RandomStream restored = new RandomStreams(99).stream("other");
        restored.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        Fading.advance(0.9, restored, copy, 0);
        assertThat(copy).isEqualTo(state);
    }
}
