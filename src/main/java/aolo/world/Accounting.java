package aolo.world;

/** Which bill of a request the learner minimises (model.md section 4). */
public enum Accounting {
    /** What the request carries by average shares (footprint accounting; what the paper does). */
    BILLED,
    /** What the decision changes at the meters of station, server and device; no making. */
    CAUSED
}
