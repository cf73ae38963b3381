package aolo.results;

/** What may happen to the run that lies in a run directory. */
public enum Claim {
    /** Nothing: only the same result may be written there again. */
    NEW,
    /** It may be gone on with: the same training of other steps or with another evaluation. */
    GO_ON,
    /** It may be replaced, if it is a run. */
    OVERWRITE
}
