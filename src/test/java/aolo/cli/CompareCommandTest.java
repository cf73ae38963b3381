package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.figure.ChartModel;
import aolo.figure.Series;
import aolo.report.Comparison;
import aolo.report.ComparisonFigures;
import aolo.report.Gathered;
import aolo.report.TidyTable;
import com.jerolba.carpet.CarpetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From runs and studies to tables, and one row a request. */
class CompareCommandTest {
    private final CommandShell shell = new CommandShell();

    @TempDir
    Path folder;

    @Test
    void aStudyBecomesTablesFiguresAndParquet() throws IOException {
        Path study = folder.resolve("study");
        assertThat(shell.run("study", "run", "--scenario", "campus-microcell,coal-grid", "--learners", "sdrl,sac,rule", "--seeds", "1-2",
                        "--budgets", "60,110", "--evaluate", "20", "--out", study))
                .as(shell.err()).isZero();
        Path to = folder.resolve("compared");
        assertThat(shell.run("compare", study, "--against", "sac", "--out", to)).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("Means over seeds", "Against sac, paired by seed", "Probability that a run is better", "Few seeds: 2")
                .containsPattern("campus-microcell +sdrl +110 +2 ");

        TidyTable all = TidyTable.read(to.resolve("results.csv"));
        assertThat(all.toCsv()).isEqualTo(Files.readString(study.resolve("results.csv")));
        assertThat(all.rows()).hasSize(2 * (2 * 2 * 2 + 1));
        assertThat(TidyTable.read(to.resolve("means.csv")).rows()).hasSize(2 * 5 * 5);
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Map> rows = new CarpetReader<>(to.resolve("results.parquet").toFile(), Map.class).toList();
        assertThat(rows).hasSize(all.rows().size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = all.rows().get(i);
            assertThat(rows.get(i).get("carbon_g")).isEqualTo(Double.valueOf(row.get("carbon_g")));
            assertThat(rows.get(i).get("seed")).isEqualTo(row.get("seed").isEmpty() ? null : Long.valueOf(row.get("seed")));
            assertThat(rows.get(i).get("identity")).isEqualTo(row.get("identity"));
        }
        pairedIsTheMeanOfDifferences(all, TidyTable.read(to.resolve("paired.csv")));
        assertThat(Files.readString(to.resolve("table.tex"))).contains("\\toprule", "95~\\%", "\\begin{table*}");
        assertThat(Files.readString(to.resolve("table.md"))).contains("| campus-microcell | sdrl | 110 | 2 |");
        assertThat(to.resolve("figures/curves-1.pdf")).exists();
        assertThat(to.resolve("figures/profile-gap-to-bound-percent.csv")).exists();
        String before = Files.readString(to.resolve("table.tex"));
        assertThat(shell.run("compare", study, "--against", "sac", "--out", to, "--no-figures")).isZero();
        assertThat(Files.readString(to.resolve("table.tex"))).isEqualTo(before);
    }

    private static void pairedIsTheMeanOfDifferences(TidyTable all, TidyTable paired) {
        Map<String, String> row = paired.rows().stream()
                .filter(r -> r.get("scenario").equals("coal-grid") && r.get("variant").equals("sdrl")
                        && r.get("budget").equals("60") && r.get("metric").equals("violation_percent"))
                .findFirst().orElseThrow();
        double sum = 0;
        for (String seed : List.of("1", "2")) {
            sum += broken(all, "sdrl", seed) - broken(all, "sac", seed);
        }
        assertThat(Double.parseDouble(row.get("difference"))).isCloseTo(sum / 2, within(1e-9));
        assertThat(row.get("pairs")).isEqualTo("2");
    }

    private static double broken(TidyTable all, String learner, String seed) {
        return Double.parseDouble(all.rows().stream()
                .filter(r -> r.get("scenario").equals("coal-grid") && r.get("learner").equals(learner)
                        && r.get("seed").equals(seed) && r.get("budget").equals("60"))
                .findFirst().orElseThrow().get("violation_percent"));
    }

    @Test
    void runsHaveAColumnForEverySettingThatDiffers() throws IOException {
        for (int seed = 1; seed <= 2; seed++) {
            for (String discount : List.of("0.2", "0.9")) {
                assertThat(shell.run("train", "campus-microcell", "--algorithm", "sac", "--steps", "60", "--evaluate", "20", "--no-figures",
                                "--seed", seed, "--set", "learner.discount=" + discount, "--out", folder.resolve(discount + "-" + seed)))
                        .as(shell.err()).isZero();
            }
        }
        Path to = folder.resolve("to");
        assertThat(shell.run("compare", folder.resolve("0.2-1"), folder.resolve("0.2-2"), folder.resolve("0.9-1"), folder.resolve("0.9-2"),
                        "--out", to)).as(shell.err()).isZero();
        TidyTable table = TidyTable.read(to.resolve("results.csv"));
        assertThat(table.columns()).startsWith("source", "scenario", "variant", "learner", "learner.discount", "seed");
        assertThat(table.rows().get(2)).containsEntry("source", "0.9-1").containsEntry("learner.discount", "0.9");
        assertThat(shell.out()).contains("sac discount=0.2").containsPattern("sac discount=0.9 +60 +2");
        // the same run twice is one row
        assertThat(shell.run("compare", folder.resolve("0.2-1"), folder.resolve("0.2-1") + "/.", "--out", to)).isZero();
        assertThat(TidyTable.read(to.resolve("results.csv")).rows()).hasSize(1);
        assertThat(shell.run("compare", folder.resolve("0.2-1"), "--out", folder.resolve("0.9-1"))).isEqualTo(2);
        assertThat(shell.err()).contains("holds a run");
    }

    @Test
    void aLearnerFarFromTheOthersDoesNotSqueezeThem() throws IOException {
        Path study = Files.createDirectory(folder.resolve("far"));
        Files.writeString(study.resolve("study.json"), "{}");
        StringBuilder text = new StringBuilder(
                "scenario,variant,learner,seed,budget,bound_kind,gap_to_bound_percent,violation_percent,carbon_g,identity\n");
        for (int budget : new int[] {1000, 2000}) {
            for (String[] each : new String[][] {{"sdrl", "2.3"}, {"sac", "4"}, {"ppo", "560"}}) {
                text.append("s,").append(each[0]).append(',').append(each[0]).append(",1,").append(budget)
                        .append(",informed,").append(each[1]).append(",5,0.0062,a\n");
            }
        }
        Files.writeString(study.resolve("results.csv"), text);
        Comparison comparison = Comparison.of(
                Gathered.of(List.of(study)), List.of("gap_to_bound_percent", "carbon_g"), "sac", OptionalDouble.empty());
        List<ChartModel> panels = new ComparisonFigures(comparison).all().get(0).panels();
        assertThat(panels.get(0).y().linearUpTo()).isEqualTo(1);
        assertThat(panels.get(1).y().unit()).isEqualTo("mgCO₂e");
        assertThat(panels.get(1).series()).filteredOn(Series.Line.class::isInstance)
                .allSatisfy(line -> assertThat(((Series.Line) line).y().at(0)).isCloseTo(6.2, within(1e-12)));
    }

    @Test
    void whoBreaksMoreThanTheAimIsRankedLastWhateverItSaves() throws IOException {
        Path study = Files.createDirectory(folder.resolve("s"));
        Files.writeString(study.resolve("study.json"), "{}");
        StringBuilder text = new StringBuilder(
                "scenario,variant,learner,seed,budget,bound_kind,gap_to_bound_percent,violation_percent,identity\n");
        for (int seed = 1; seed <= 3; seed++) {
            text.append("s,kept,sdrl,").append(seed).append(",10,informed,").append(seed).append(",5.5,a\n");
            text.append("s,broken,sac,").append(seed).append(",10,informed,-40,60,b\n");
        }
        Files.writeString(study.resolve("results.csv"), text);
        Path to = folder.resolve("to");
        assertThat(shell.run("compare", study, "--against", "broken", "--out", to, "--no-figures")).as(shell.err()).isZero();
        assertThat(TidyTable.read(to.resolve("improvement.csv")).rows().get(0)).containsEntry("probability", "1");
        assertThat(TidyTable.read(to.resolve("profile.csv")).rows().stream().filter(row -> row.get("variant").equals("broken")))
                .allMatch(row -> row.get("share_at_least_as_good").equals("0"));
        // a scenario that promises less is asked for less
        Files.writeString(study.resolve("results.csv"), text.toString().replace("bound_kind", "aim_broken_percent,bound_kind")
                .replace(",10,informed", ",10,2,informed"));
        assertThat(shell.run("compare", study, "--against", "broken", "--out", to, "--no-figures")).as(shell.err()).isZero();
        assertThat(TidyTable.read(to.resolve("profile.csv")).rows())
                .allMatch(row -> row.get("share_at_least_as_good").equals("0"));
        Files.writeString(study.resolve("results.csv"), text.toString());
        assertThat(shell.run("compare", study, "--against", "broken", "--aim", "60", "--out", to, "--no-figures")).isZero();
        assertThat(TidyTable.read(to.resolve("improvement.csv")).rows().get(0)).containsEntry("probability", "0");
        assertThat(shell.run("compare", study, "--aim", "101")).isEqualTo(2);
        assertThat(shell.err()).contains("--aim 101 is outside 0..100 %");
    }

    @Test
    void whatCannotBeComparedIsRefusedInWords() throws IOException {
        assertThat(shell.run("compare", folder.resolve("none"))).isEqualTo(2);
        assertThat(shell.err()).contains("no such folder");
        assertThat(shell.run("compare", folder)).isEqualTo(2);
        assertThat(shell.err()).contains("neither a study", "nor a run");
        Path study = Files.createDirectory(folder.resolve("s"));
        Files.writeString(study.resolve("study.json"), "{}");
        assertThat(shell.run("compare", study)).isEqualTo(2);
        assertThat(shell.err()).contains("without a results.csv");
        Files.writeString(study.resolve("results.csv"), "a,b\n1,2\n");
        assertThat(shell.run("compare", study)).isEqualTo(2);
        assertThat(shell.err()).contains("is not the table of a study");
        Files.writeString(study.resolve("results.csv"), "scenario,variant,learner,seed,budget,bound_kind,carbon_g,identity\ns,v\n");
        assertThat(shell.run("compare", study)).isEqualTo(2);
        assertThat(shell.err()).contains("results.csv:2: 2 cells under 8 names");
        Files.write(study.resolve("results.csv"), new byte[] {'s', (byte) 0xff, '\n'});
        assertThat(shell.run("compare", study)).isEqualTo(2);
        assertThat(shell.err()).contains("not UTF-8");
        Files.writeString(study.resolve("results.csv"), "scenario,variant,learner,seed,budget,bound_kind,carbon_g,identity\n");
        assertThat(shell.run("compare", study)).isEqualTo(2);
        assertThat(shell.err()).contains("no row yet");
        Files.writeString(study.resolve("results.csv"),
                "scenario,variant,learner,seed,budget,bound_kind,carbon_g,identity\ns,v,sdrl,1,10,informed,0.5,1a\n");
        assertThat(shell.run("compare", study, "--metric", "carbon")).isEqualTo(2);
        assertThat(shell.err()).contains("\"carbon\" is no column");
        assertThat(shell.run("compare", study, "--metric", "carbon_g", "--against", "w")).isEqualTo(2);
        assertThat(shell.err()).contains("\"w\" is none of v");
        assertThat(shell.run("compare", study, "--metric", "carbon_g", "--budgets", "11")).isEqualTo(2);
        assertThat(shell.err()).contains("nobody was evaluated there");
        assertThat(shell.run("compare", study, "--metric", "carbon_g")).as(shell.err()).isZero();
        assertThat(shell.run("compare", study)).isEqualTo(2);
    }

    @Test
    void aRowForEveryRequestWhosePartsSumToItsBillAndTheReport() throws IOException {
        Path csv = folder.resolve("requests.csv");
        assertThat(shell.run("simulate", "campus-microcell", "--policy", "rule", "--requests", "200", "--requests-out", csv, "--json"))
                .as(shell.err()).isZero();
        String report = shell.out();
        TidyTable table = TidyTable.read(csv);
        assertThat(table.rows()).hasSize(200);
        double billed = 0;
        int feasible = 0;
        for (Map<String, String> row : table.rows()) {
            double parts = 0;
            for (String part : List.of("server", "station", "device")) {
                parts += number(row, part + "_operational_g") + number(row, part + "_embodied_g");
            }
            assertThat(parts).isCloseTo(number(row, "billed_g"), within(1e-12));
            assertThat(number(row, "first_token_s")).isLessThanOrEqualTo(number(row, "latency_s"));
            assertThat(number(row, "breaks_qoe")).isEqualTo(number(row, "qoe") < number(row, "min_qoe") - 1e-3 ? 1 : 0);
            billed += number(row, "feasible") * number(row, "billed_g");
            feasible += (int) number(row, "feasible");
        }
        double told = new com.fasterxml.jackson.databind.ObjectMapper().readTree(report).path("carbon_g_per_request").asDouble();
        assertThat(billed / feasible).isCloseTo(told, within(1e-12));

        Path parquet = folder.resolve("requests.parquet");
        assertThat(shell.run("simulate", "campus-microcell", "--policy", "rule", "--requests", "200", "--requests-out", parquet, "--json")).isZero();
        assertThat(shell.out()).isEqualTo(report);
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Map> rows = new CarpetReader<>(parquet.toFile(), Map.class).toList();
        for (int i = 0; i < 200; i++) {
            assertThat(rows.get(i).get("user")).isEqualTo(table.rows().get(i).get("user"));
            assertThat(rows.get(i).get("billed_g")).isEqualTo(number(table.rows().get(i), "billed_g"));
        }
        assertThat(shell.run("simulate", "campus-microcell", "--policy", "rule", "--requests", "3000000", "--requests-out", parquet)).isEqualTo(2);
        assertThat(shell.err()).contains("CSV takes any number");
        assertThat(shell.run("simulate", "campus-microcell", "--policy", "rule", "--requests-out", folder)).isEqualTo(2);
        assertThat(shell.err()).contains("--requests-out").contains("is a folder");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
