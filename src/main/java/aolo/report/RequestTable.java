package aolo.report;

import aolo.exchange.ParquetColumn;
import aolo.exchange.ParquetFile;
import aolo.results.BuildInfo;
import aolo.world.CarbonTally;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.UserParameters;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One row a request: who asked, what was decided, rate, latency and quality in parts, carbon by part and bill, what was
 * broken. As CSV, row after row, or kept whole and written as Parquet. One owner thread.
 */
public final class RequestTable {
    /** Rows that are kept in memory for Parquet: about a gigabyte. */
    public static final int MOST_KEPT = 2_000_000;

    private static final List<String> TEXTS = List.of("user", "medium");

    private static final List<String> NUMBERS = List.of(
            "arrival_s", "feasible", "breaks_qoe", "breaks_latency", "batch", "intensity_g_per_kwh", "prompt_tokens",
            "full_answer_tokens", "seen_answer_tokens", "cap_tokens", "answer_tokens", "tx_power_w", "tx_power_dbm",
            "distance_m", "line_of_sight", "mean_gain_db", "snr_db", "rate_bit_s", "mean_rate_bit_s", "air_rate_bit_s",
            "air_s", "queue_wait_s", "uplink_s", "backhaul_s", "prefill_s", "first_token_s", "latency_s", "max_latency_s",
            "length_quality", "time_quality", "qoe", "min_qoe", "server_j", "station_j", "device_j",
            "server_operational_g", "server_embodied_g", "station_operational_g", "station_embodied_g",
            "device_operational_g", "device_embodied_g", "billed_g", "cell_g", "caused_g", "objective_g",
            "clairvoyant_objective_g", "full_service_objective_g");

    private final List<UserParameters> users;
    private final double[] row = new double[NUMBERS.size()];

    /** Of the requests of a cell with these users. */
    public RequestTable(List<UserParameters> users) {
        this.users = List.copyOf(users);
    }

    /** All columns of a row, in their order. */
    public static List<String> columns() {
        List<String> all = new ArrayList<>(List.of("request"));
        all.addAll(TEXTS);
        all.addAll(NUMBERS);
        return all;
    }

    /** What a run shows, written into a stream as CSV while it goes on. */
    public Csv csv(OutputStream out) throws IOException {
        return new Csv(out);
    }

    /** What a run shows, kept for Parquet. */
    public Kept kept(int requests) {
        return new Kept(requests);
    }

    private void fill(RequestContext r, Outcome o, CarbonTally tally) {
        int i = 0;
        row[i++] = r.arrivalSeconds();
        row[i++] = tally.feasible() ? 1 : 0;
        row[i++] = o.breaksQoe() ? 1 : 0;
        row[i++] = o.breaksLatency() ? 1 : 0;
        row[i++] = r.batch();
        row[i++] = r.intensityGramsPerKwh();
        row[i++] = r.promptTokens();
        row[i++] = r.fullAnswerTokens();
        row[i++] = r.seenAnswerTokens();
        row[i++] = o.capTokens();
        row[i++] = o.answerTokens();
        row[i++] = o.txPowerWatts();
        row[i++] = 10 * Math.log10(o.txPowerWatts()) + 30;
        row[i++] = r.distanceMeters();
        row[i++] = r.lineOfSight() ? 1 : 0;
        row[i++] = r.meanGainDb();
        row[i++] = o.snrDb();
        row[i++] = o.rateBitPerSecond();
        row[i++] = o.meanRateBitPerSecond();
        row[i++] = o.airRateBitPerSecond();
        row[i++] = o.airSeconds();
        row[i++] = r.queueWaitSeconds();
        row[i++] = r.uplinkSeconds();
        row[i++] = r.backhaulSeconds();
        row[i++] = r.prefillSeconds();
        row[i++] = o.firstTokenSeconds();
        row[i++] = o.latencySeconds();
        row[i++] = r.maxLatencySeconds();
        row[i++] = o.lengthQuality();
        row[i++] = o.timeQuality();
        row[i++] = o.qoe();
        row[i++] = r.minQoe();
        row[i++] = o.serverJoules();
        row[i++] = o.stationJoules();
        row[i++] = o.deviceJoules();
        row[i++] = o.serverOperationalGrams();
        row[i++] = o.serverEmbodiedGrams();
        row[i++] = o.stationOperationalGrams();
        row[i++] = o.stationEmbodiedGrams();
        row[i++] = o.deviceOperationalGrams();
        row[i++] = o.deviceEmbodiedGrams();
        row[i++] = o.carbonGrams();
        row[i++] = o.cellGrams();
        row[i++] = o.causedGrams();
        row[i++] = o.objectiveGrams();
        row[i++] = tally.bestOutcome().objectiveGrams();
        row[i++] = tally.fullOutcome().objectiveGrams();
        if (i != row.length) {
            throw new IllegalStateException(i + " numbers for " + row.length + " columns");
        }
    }

    private String user(RequestContext request) {
        return users.get(request.userIndex()).id();
    }

    private static String medium(RequestContext request) {
        return request.medium().name().toLowerCase(Locale.ROOT);
    }

    /** Rows as they come. */
    public final class Csv implements aolo.world.RequestWitness {
        private final OutputStream out;

        private Csv(OutputStream out) throws IOException {
            this.out = out;
            out.write((String.join(",", columns()) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void served(RequestContext request, Outcome outcome, CarbonTally tally) throws IOException {
            fill(request, outcome, tally);
            StringBuilder text = new StringBuilder(512).append(request.number()).append(',');
            text.append(TidyTable.quoted(user(request))).append(',').append(medium(request));
            for (double value : row) {
                text.append(',').append(TidyTable.number(value));
            }
            out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Rows kept. */
    public final class Kept implements aolo.world.RequestWitness {
        private final double[][] numbers;
        private final List<Long> requests = new ArrayList<>();
        private final List<String> userIds = new ArrayList<>();
        private final List<String> media = new ArrayList<>();

        private Kept(int most) {
            numbers = new double[NUMBERS.size()][most];
        }

        @Override
        public void served(RequestContext request, Outcome outcome, CarbonTally tally) {
            fill(request, outcome, tally);
            for (int c = 0; c < row.length; c++) {
                numbers[c][requests.size()] = row[c];
            }
            requests.add(request.number());
            userIds.add(user(request));
            media.add(medium(request));
        }

        /** Writes what was seen. */
        public void writeParquet(OutputStream out) throws IOException {
            List<ParquetColumn> columns = new ArrayList<>(List.of(
                    new ParquetColumn.Wholes("request", requests), new ParquetColumn.Texts("user", userIds),
                    new ParquetColumn.Texts("medium", media)));
            for (int c = 0; c < numbers.length; c++) {
                columns.add(new ParquetColumn.Reals(NUMBERS.get(c), Arrays.copyOf(numbers[c], requests.size())));
            }
            ParquetFile.write(columns, BuildInfo.current().producer(), out);
        }
    }
}
