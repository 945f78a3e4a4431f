namespace NetGen;

/// <summary>A loss that a <see cref="ITrainer"/> is given for a batch, with its gradient.</summary>
/// <param name="outputs">What the network gives for the batch, [rows, outputs]: after the last activation, as <c>Forward</c> gives it, and with dropout.</param>
/// <param name="gradients">
/// [rows, outputs], zeros at first: takes ∂loss/∂output of the value that is returned. Nothing is divided by the rows afterwards: of a mean over rows,
/// which learning rates are mostly chosen for, it is the gradient of the mean.
/// </param>
/// <returns>The batch's loss.</returns>
public delegate float LossFunction(ReadOnlySpan<float> outputs, Span<float> gradients);
