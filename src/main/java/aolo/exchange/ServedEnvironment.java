package aolo.exchange;

import aolo.rl.Environment;
import java.util.Map;

/** An environment that other programs step. One owner thread. */
public interface ServedEnvironment extends Environment {
    /** What there is to know of the newest step beside observation, reward and costs; names end in their units. */
    Map<String, Object> info();
}
