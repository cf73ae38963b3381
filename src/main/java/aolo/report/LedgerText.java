package aolo.report;

import aolo.training.ActorLedger;
import aolo.training.TrainingLedger.Range;
import aolo.training.TrainingLedger;
import java.util.Locale;

/** What the actor and its learning cost, for a person, in two lines. */
public final class LedgerText {
    private LedgerText() {}

    public static String of(TrainingLedger ledger) {
        return String.format(
                Locale.ROOT, "actor         %s%nlearning      %s%n", actor(ledger.actor()), learning(ledger));
    }

    private static String actor(ActorLedger a) {
        String operations = text(a.multiplyAccumulates()) + " multiply-accumulates";
        if (a.spikes().isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "%s J a decision with memory, %s J arithmetic alone (%s); not part of the saving",
                    text(a.wholeJoules()), text(a.joules()), operations);
        }
        return String.format(
                Locale.ROOT,
                "%s J a decision with memory, %s J arithmetic alone (%s spikes, %s accumulates, %s); a dense one %s and %s J;"
                        + " not part of the saving",
                text(a.wholeJoules()), text(a.joules()), text(a.spikes().getAsDouble()), text(a.accumulates()), operations,
                text(a.denseWholeJoules().orElseThrow()), text(a.denseJoules().orElseThrow()));
    }

    private static String learning(TrainingLedger t) {
        if (t.joules().isEmpty()) {
            return "energy unknown: CPU time was not measured from the first step on";
        }
        String spent = String.format(
                Locale.ROOT,
                "about %s J, %s gCO2e (%s CPU s at %s W)",
                text(t.joules().get().value()), range(t.grams().orElseThrow()), text(t.cpuSeconds().orElseThrow()),
                range(t.watts()));
        String payback = t.breakEvenRequests()
                .map(requests -> "paid back after " + range(requests) + " feasible requests")
                .orElse("never paid back: nothing is saved");
        return spent + ", " + payback;
    }

    private static String range(Range range) {
        return String.format(Locale.ROOT, "%s (%s to %s)", text(range.value()), text(range.low()), text(range.high()));
    }

    private static String text(double value) {
        return NumberText.text(value, 3);
    }
}
