package aolo.llm;

/** What an answer is on the air; it sets the bits of one token and the speed at which the user takes it in. */
public enum Medium {
    TEXT,
    SPEECH,
    RICH
}
