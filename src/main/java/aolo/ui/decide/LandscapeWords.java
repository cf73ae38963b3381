package aolo.ui.decide;

import aolo.lab.DecisionView;
import aolo.lab.DecisionView.Choice;
import aolo.lab.LabSnapshot.RequestView;
import aolo.quantity.Units;
import aolo.ui.model.BillWords;
import aolo.ui.model.Readable;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import java.util.Locale;

/** A landscape in words: whose it is, and what lies under the mouse. Plain functions; any thread. */
final class LandscapeWords {
    static final String HELP = "Carbon of this one request over answer length and power: hatched is what its targets forbid, the star is "
            + "the best possible decision, the dot what the policy decides, with how widely it explores and its way there in the "
            + "training.\n\nClick tries a decision: the chain shows what it would lead to, and nothing in the cell changes; Esc or a "
            + "second click takes it back. Arrows move it. The wheel or a box zooms, a double click shows all again.";

    private LandscapeWords() {}

    /** Whose request it is, and what is special about it. */
    static String title(RequestView request) {
        DecisionView view = request.decision();
        String what = "Request " + (request.request() + 1) + " of " + request.userId();
        return what + (view.asked() ? ", where it is dragged to" : view.held() ? ", held" : "");
    }

    /** A decision in two numbers. */
    static String decision(RequestContext request, Choice choice) {
        return String.format(Locale.ROOT, "%s %s tokens, %s dBm", request.predicted() ? "cap" : "κ",
                Readable.fixed(choice.capTokens(), choice.capTokens() < 99.5 ? 1 : 0),
                Readable.fixed(Units.wattsToDbm(choice.txPowerWatts()), 1));
    }

    /** All that a decision leads to, line by line. */
    static String reading(RequestContext request, Choice choice) {
        Outcome out = new Outcome();
        RequestModel.evaluate(request, choice.capTokens(), choice.txPowerWatts(), out);
        String breaks = out.breaksQoe() && out.breaksLatency()
                ? "breaks both targets"
                : out.breaksQoe() ? "breaks the target of QoE" : out.breaksLatency() ? "breaks the target of latency" : "keeps its targets";
        return decision(request, choice) + "\n" + BillWords.name(request.accounting().bill()) + "  "
                + Readable.grams(out.objectiveGrams())
                + "\nQoE  " + Readable.fixed(out.qoe(), 3) + "  (at least " + Readable.fixed(request.minQoe(), 2) + ")"
                + "\nlatency  " + Readable.withUnit(out.latencySeconds(), "s") + "  (at most "
                + Readable.withUnit(request.maxLatencySeconds(), "s") + ")\n" + breaks;
    }

    /** One sentence for a figure. */
    static String caption(RequestView request, String beyond) {
        DecisionView view = request.decision();
        return "Carbon (" + view.context().accounting().bill().key() + ") of request " + (request.request() + 1) + " of "
                + request.userId() + (view.asked() ? " at a place it was dragged to" : "")
                + " over answer length and transmit power; hatched: forbidden by the targets of quality and latency" + beyond + ".";
    }
}
