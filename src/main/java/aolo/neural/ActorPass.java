package aolo.neural;

import org.ejml.data.FMatrixRMaj;

/** Buffers of a forward and backward pass of an {@link Actor} over a batch. One owner thread. */
public interface ActorPass {
    /** [batch][observation]; to be filled by the caller. */
    FMatrixRMaj observations();

    /** Computes mean and log-std and keeps what {@link #backward} needs. */
    void forward();

    /** Computes the mean only. */
    void forwardMean();

    /** [batch][action], before any squashing. */
    FMatrixRMaj mean();

    /** [batch][action], before clamping. */
    FMatrixRMaj logStd();

    /** Gradient with respect to {@link #mean}; to be filled by the caller. */
    FMatrixRMaj meanGradient();

    /** Gradient with respect to {@link #logStd}; to be filled by the caller. */
    FMatrixRMaj logStdGradient();

    /** Sets the gradients of all weights from the two gradients, after {@link #forward} on the same batch. */
    void backward();

    /** Share of hidden neurons and time steps that spiked in the last forward pass; NaN for a dense actor. */
    double firingRate();
}
