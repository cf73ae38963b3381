package aolo.cli;

import aolo.experiment.NamedSettings;
import aolo.quantity.Assumptions;
import aolo.scenario.SettingKey;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the settings that can be swept or set. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "List the settings of scenario and learner that --set and a study's sweep take.")
final class StudyKeysCommand implements Callable<Integer> {
    @Option(names = "--markdown", description = "As a table in Markdown.")
    boolean markdown;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            out.print("| key | allowed | meaning |\n|---|---|---|\n");
        }
        for (SettingKey key : new NamedSettings(Assumptions.standard()).all()) {
            String form = markdown ? "| `%s` | %s | %s |\n" : "%-46s %s: %s\n";
            out.printf(Locale.ROOT, form, key.name(), key.allowed(), key.meaning());
        }
        out.flush();
        return CommandLines.DONE;
    }
}
