package aolo.world;

import aolo.world.KnowledgeParameters.Chance;

/**
 * The best decision for what a policy sees (model.md section 7, unknown length): cap and power with least expected carbon
 * given the predictions, exact Bayes by quadrature. Under {@code EACH} the chance of a broken constraint is at most δ for
 * every request; under {@code SHARE} expected carbon plus a price times that chance is least, the price being such that the
 * share of broken requests is δ ({@link BreakPrice}). Where everything is known it is {@link BestDecision}. Expected carbon
 * rises with the cap, so for a power the best cap under {@code EACH} is the smallest that keeps the chance; where every token
 * comes in time that cap is the same for all powers. Keeps no state between requests; allocates nothing; one owner thread.
 */
public final class InformedDecision {
    private static final int CAP_STEPS = 60;
    private static final int CAP_POINTS = 25;
    private static final double CAP_PRECISION = 1e-10;

    private final BestDecision clairvoyant = new BestDecision();
    private final KeptChance kept = new KeptChance();
    private final Valleys powers = new Valleys(13, 1e-4);
    private final Valleys caps = new Valleys(CAP_POINTS, 1e-3);
    private final Valleys nearCaps = new Valleys(3, 1e-4);
    private final Valleys.Cost costOfPower = this::carbonOfPower;
    private final Valleys.Cost pricedCostOfPower = this::pricedCarbonOfPower;
    private final Valleys.Cost pricedCostOfCap = this::pricedCarbonOfCap;
    private final Valleys.Cost chanceOfCap = lnCap -> -kept.of(cap(lnCap));
    private final LengthTurns turns = new LengthTurns();
    private final double breakPriceGrams;
    private RequestContext request;
    private double punctualCap;
    private double weighedCap;
    private double shortestLength;
    private double firstMoment;
    private double secondMoment;
    private double fixedCap;
    private double fixedPunctualChance;
    private double watts;
    private double rate;
    private double meanRate;

    /**
     * @param breakPriceGrams what a broken constraint counts for under {@code SHARE}, gCO2e, not negative; without meaning
     *     under {@code EACH}
     */
    public InformedDecision(double breakPriceGrams) {
        if (!(breakPriceGrams >= 0)) {
            throw new IllegalArgumentException("breakPriceGrams " + breakPriceGrams + " must not be negative");
        }
        this.breakPriceGrams = breakPriceGrams;
    }

    /**
     * Finds the decision with least expected carbon that keeps the chance, or the least sum of carbon and price.
     *
     * @param context the request; of κ_full and k0 nothing is read where they are predicted
     * @param decision receives the decision; where no cap keeps the chance, the one with the greatest chance
     * @return whether the constraints can be kept as the scenario asks; under {@code SHARE} always
     */
    public boolean find(RequestContext context, Decision decision) {
        if (!context.predicted) {
            return clairvoyant.find(context, decision);
        }
        request = context;
        kept.set(context);
        weighedCap = Double.NaN;
        punctualCap = smallestPunctualCap();
        return context.knowledge.constraint() == Chance.EACH ? findEach(decision) : findShare(decision);
    }

    /** The chance that a decision for a request breaks a constraint, given what is seen; 0 or 1 where all is known. */
    public double breakChance(RequestContext context, Decision decision) {
        request = context;
        kept.set(context);
        kept.at(
                RequestModel.rateBitPerSecond(context, decision.txPowerWatts),
                RequestModel.meanRateBitPerSecond(context, decision.txPowerWatts));
        return 1 - kept.of(decision.answerTokens);
    }

    private double lowestLnPower() {
        return Math.log(request.minPowerWatts);
    }

    /** More power than capped rates need is never better. */
    private double highestLnPower() {
        return Math.log(RequestModel.mostUsefulWatts(request, request.maxCapTokens()));
    }

    private boolean findEach(Decision decision) {
        if (powers.find(costOfPower, lowestLnPower(), highestLnPower()) < Double.POSITIVE_INFINITY) {
            setPower(powers.best());
            decision.set(smallestCap(), watts);
            return true;
        }
        setPower(highestLnPower());
        caps.find(chanceOfCap, lnLeastCap(), lnMostCap());
        decision.set(cap(caps.best()), watts);
        return false;
    }

    /**
     * Cap and power in turn: at the power that suits the cap which would keep the chance, all caps are scanned (giving the
     * request up may be a valley of its own); then each is refined beside the other, which moves it little.
     */
    private boolean findShare(Decision decision) {
        double low = lowestLnPower();
        double high = highestLnPower();
        fix(Double.isNaN(punctualCap) ? request.maxCapTokens() : punctualCap);
        powers.find(pricedCostOfPower, low, high);
        setPower(powers.best());
        caps.find(pricedCostOfCap, lnLeastCap(), lnMostCap());
        fix(cap(caps.best()));
        powers.find(pricedCostOfPower, low, high);
        setPower(powers.best());
        double near = (lnMostCap() - lnLeastCap()) / CAP_POINTS;
        double lnCap = Math.log(fixedCap);
        nearCaps.find(pricedCostOfCap, Math.max(lnLeastCap(), lnCap - near), Math.min(lnMostCap(), lnCap + near));
        decision.set(cap(nearCaps.best()), watts);
        return true;
    }

    /** The cap while the power is looked for; where every token comes in time its chance is the same for all powers. */
    private void fix(double cap) {
        fixedCap = cap;
        fixedPunctualChance = kept.ofPunctual(cap);
    }

    private void setPower(double lnPower) {
        watts = Math.min(request.maxPowerWatts, Math.max(request.minPowerWatts, Math.exp(lnPower)));
        rate = RequestModel.rateBitPerSecond(request, watts);
        meanRate = RequestModel.meanRateBitPerSecond(request, watts);
        kept.at(rate, meanRate);
    }

    private double carbonOfPower(double lnPower) {
        setPower(lnPower);
        double cap = smallestCap();
        return Double.isNaN(cap) ? Double.POSITIVE_INFINITY : expectedGrams(cap);
    }

    private double pricedCarbonOfPower(double lnPower) {
        setPower(lnPower);
        boolean asPunctual = kept.punctual() && fixedCap <= kept.timelyTokens();
        double chance = asPunctual ? fixedPunctualChance : kept.of(fixedCap);
        return expectedGrams(fixedCap) + breakPriceGrams * (1 - chance);
    }

    private double pricedCarbonOfCap(double lnCap) {
        double cap = cap(lnCap);
        return expectedGrams(cap) + breakPriceGrams * (1 - kept.of(cap));
    }

    private double lnLeastCap() {
        return Math.log(request.minCapTokens());
    }

    private double lnMostCap() {
        return Math.log(request.maxCapTokens());
    }

    private double cap(double lnCap) {
        return Math.min(request.maxCapTokens(), Math.max(request.minCapTokens(), Math.exp(lnCap)));
    }

    /** The smallest cap that keeps the chance where every token comes in time; NaN if none. */
    private double smallestPunctualCap() {
        double needed = 1 - request.knowledge.breakShare();
        double low = request.minCapTokens();
        double high = request.maxCapTokens();
        if (kept.ofPunctual(low) >= needed) {
            return low;
        }
        return kept.ofPunctual(high) < needed ? Double.NaN : crossing(low, high, true);
    }

    /** The smallest cap that keeps the chance at the rates set last; NaN if none. */
    private double smallestCap() {
        double most = kept.timelyTokens();
        if (!(punctualCap <= most) || kept.punctual()) {
            return punctualCap <= most ? punctualCap : Double.NaN;
        }
        double needed = 1 - request.knowledge.breakShare();
        if (kept.of(punctualCap) >= needed) {
            return punctualCap;
        }
        // the chance need not rise with the cap where answers lag: the first crossing from below is looked for
        double before = punctualCap;
        double factor = Math.pow(most / punctualCap, 1.0 / 6);
        for (int i = 1; i <= 6; i++) {
            double next = i == 6 ? most : before * factor;
            if (kept.of(next) >= needed) {
                return crossing(before, next, false);
            }
            before = next;
        }
        return Double.NaN;
    }

    /** Illinois regula falsi between a cap too small and one large enough; returns the latter's side. */
    private double crossing(double tooSmall, double largeEnough, boolean punctual) {
        double needed = 1 - request.knowledge.breakShare();
        double a = tooSmall;
        double b = largeEnough;
        double weightA = chance(a, punctual) - needed;
        double weightB = chance(b, punctual) - needed;
        for (int i = 0; i < CAP_STEPS && b - a > CAP_PRECISION * b; i++) {
            double x = (a * weightB - b * weightA) / (weightB - weightA);
            if (!(x > a && x < b) || i % 4 == 3) {
                x = 0.5 * (a + b);
            }
            double fx = chance(x, punctual) - needed;
            if (fx >= 0) {
                b = x;
                weightB = fx;
                weightA *= 0.5;
                if (fx < 1e-12) {
                    break;
                }
            } else {
                a = x;
                weightA = fx;
                weightB *= 0.5;
            }
        }
        return b;
    }

    private double chance(double cap, boolean punctual) {
        return punctual ? kept.ofPunctual(cap) : kept.of(cap);
    }

    /**
     * E[C] over the length that a cap leads to, at the power set last. C is a parabola between its turns and continuous there, so
     * it is carried over piece by piece: of a length x, what min(x, v) − min(x, u) adds between u and v.
     */
    private double expectedGrams(double cap) {
        if (cap != weighedCap) {
            weigh(cap);
        }
        turns.ofCarbon(request, rate, meanRate, shortestLength, cap);
        double u = shortestLength;
        double grams = grams(u);
        double sum = grams;
        double first = u;
        double second = u * u;
        for (int i = 0; i <= turns.count(); i++) {
            boolean last = i == turns.count();
            double v = last ? cap : turns.tokens(i);
            if (!(v > u)) {
                break;
            }
            double toFirst = last ? firstMoment : kept.posterior().momentOfAnswer(v, 1);
            double toSecond = last ? secondMoment : kept.posterior().momentOfAnswer(v, 2);
            double middle = grams(0.5 * (u + v));
            double end = grams(v);
            double width = v - u;
            double slope = (4 * middle - 3 * grams - end) / width;
            double bend = 2 * (grams - 2 * middle + end) / (width * width);
            double rise = toFirst - first;
            sum += slope * rise + bend * (toSecond - second - 2 * u * rise);
            u = v;
            grams = end;
            first = toFirst;
            second = toSecond;
        }
        return sum;
    }

    private double grams(double answerTokens) {
        return RequestModel.objectiveGrams(request, answerTokens, watts, rate, meanRate);
    }

    private void weigh(double cap) {
        shortestLength = Math.min(1, cap);
        firstMoment = kept.posterior().momentOfAnswer(cap, 1);
        secondMoment = kept.posterior().momentOfAnswer(cap, 2);
        weighedCap = cap;
    }
}
