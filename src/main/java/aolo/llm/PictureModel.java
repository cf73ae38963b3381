package aolo.llm;

import aolo.quantity.Assumptions;

/** Which image model draws the pictures of rich answers, at 1024 px on one H100 (ML.ENERGY). */
public enum PictureModel {
    /** Pictures are retrieved, not drawn: no energy of their own. */
    NONE,
    /** SANA 1.6B. */
    SANA_1_6B,
    /** Stable Diffusion 3.5 medium. */
    SD35_MEDIUM,
    /** FLUX.1-dev. */
    FLUX_1_DEV;

    /** Energy of one picture, before PUE [J]. */
    public double joules(Assumptions assumptions) {
        return this == NONE ? 0 : assumptions.value("llm.picture." + name() + ".joules");
    }
}
