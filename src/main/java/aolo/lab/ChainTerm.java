package aolo.lab;

/**
 * One number in the chain from place to carbon.
 *
 * @param group part of the chain: "request", "decision", "radio", "server", "energy", "carbon", "latency", "qoe", "best"
 * @param key as written in JSON, unit in the name, e.g. {@code path_loss_db}
 * @param label as shown to a person
 * @param value NaN only where it does not exist
 * @param unit "dB", "g", "1", ...
 */
public record ChainTerm(String group, String key, String label, double value, String unit) {}
