package aolo.world;

import aolo.llm.MediumTraits;
import aolo.llm.RequestSource;
import aolo.llm.RequestTrace;
import aolo.llm.TrafficProfile;
import aolo.quantity.Assumptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the users of a cell ask for: profile, source, trace and rate of each. Immutable; any thread. */
final class CellTraffic {
    private final Map<String, RequestTrace> traceOfFile = new HashMap<>();
    private final TrafficProfile[] profile;
    private final RequestSource[] source;
    private final RequestTrace[] trace;
    private final double[] traceSpeed;
    private final double[] requestsPerSecond;

    /**
     * Of these parameters.
     *
     * @param earlier whose traces are kept, for a drag makes many cells; may be null
     * @throws IllegalArgumentException if a profile is unknown or a trace cannot be read
     */
    CellTraffic(WorldParameters parameters, CellTraffic earlier, Assumptions assumptions) {
        List<UserParameters> users = parameters.users();
        profile = new TrafficProfile[users.size()];
        source = new RequestSource[users.size()];
        trace = new RequestTrace[users.size()];
        traceSpeed = new double[users.size()];
        requestsPerSecond = new double[users.size()];
        Map<String, TrafficProfile> profiles = new LinkedHashMap<>();
        Map<String, RequestSource> sources = new HashMap<>();
        for (TrafficProfile each : parameters.traffic()) {
            TrafficProfile fitted = each.trace().isEmpty() ? each : traceOf(each, earlier, assumptions).fitted(each);
            profiles.put(each.id(), fitted);
            sources.put(each.id(), new RequestSource(fitted, assumptions));
        }
        Map<String, Double> rates = new HashMap<>();
        users.forEach(user -> rates.merge(user.traffic(), user.requestsPerSecond(), Double::sum));
        for (int u = 0; u < users.size(); u++) {
            fill(u, users.get(u), profiles, sources, rates);
        }
    }

    private RequestTrace traceOf(TrafficProfile of, CellTraffic earlier, Assumptions assumptions) {
        return traceOfFile.computeIfAbsent(of.trace().orElseThrow(), file -> {
            RequestTrace known = earlier == null ? null : earlier.traceOfFile.get(file);
            return known != null ? known : RequestTrace.read(file, assumptions);
        });
    }

    private void fill(
            int u,
            UserParameters user,
            Map<String, TrafficProfile> profiles,
            Map<String, RequestSource> sources,
            Map<String, Double> rates) {
        profile[u] = profiles.get(user.traffic());
        if (profile[u] == null) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "user %s: unknown traffic profile \"%s\"; known: %s",
                    user.id(), user.traffic(), profiles.keySet()));
        }
        source[u] = sources.get(user.traffic());
        requestsPerSecond[u] = user.requestsPerSecond();
        profile[u].trace().ifPresent(file -> {
            trace[u] = traceOfFile.get(file);
            double asked = rates.get(user.traffic());
            traceSpeed[u] = profile[u].traceRate().orElse(asked / trace[u].requestsPerSecond());
            requestsPerSecond[u] = asked > 0 ? trace[u].requestsPerSecond() * traceSpeed[u] * user.requestsPerSecond() / asked : 0;
        });
    }

    TrafficProfile profile(int user) {
        return profile[user];
    }

    RequestSource source(int user) {
        return source[user];
    }

    /** Null where requests are drawn. */
    RequestTrace trace(int user) {
        return trace[user];
    }

    /** Speed of the trace over the recorded one. */
    double traceSpeed(int user) {
        return traceSpeed[user];
    }

    /** Mean requests a second of a user, those of a trace included. */
    double requestsPerSecond(int user) {
        return requestsPerSecond[user];
    }

    /** Mean requests a second of all. */
    double requestsPerSecond() {
        double sum = 0;
        for (double rate : requestsPerSecond) {
            sum += rate;
        }
        return sum;
    }

    /** Mean bits a second of all answers where every one is written in full. */
    double fullServiceBitsPerSecond(MediumTraits media) {
        double sum = 0;
        for (int u = 0; u < profile.length; u++) {
            double tokens = trace[u] == null
                    ? source[u].answerPrior().meanTokens()
                    : trace[u].meanAnswerTokens();
            sum += requestsPerSecond[u] * tokens * source[u].meanBitsPerToken(media);
        }
        return sum;
    }

    /** What a reader must know of the traces. */
    List<String> notes() {
        return traceOfFile.values().stream().map(RequestTrace::note).sorted().toList();
    }
}
