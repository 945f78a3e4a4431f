namespace NetGen;

/// <summary>A <see cref="LossFunction"/> that is handed what it needs besides, so that a static lambda will do and nothing is allocated.</summary>
/// <typeparam name="TState">What it is handed; a span may be.</typeparam>
/// <param name="outputs">What the network gives for the batch, [rows, outputs]: after the last activation, as <c>Forward</c> gives it, and with dropout.</param>
/// <param name="gradients">[rows, outputs], zeros at first: takes ∂loss/∂output of the value that is returned.</param>
/// <param name="state">What the step was called with: targets, for example.</param>
/// <returns>The batch's loss.</returns>
public delegate float LossFunction<in TState>(ReadOnlySpan<float> outputs, Span<float> gradients, TState state) where TState : allows ref struct;
