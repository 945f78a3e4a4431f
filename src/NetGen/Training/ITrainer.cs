namespace NetGen;

/// <summary>Trains one network: owns the optimizer's state and the scratch memory. A call while another one runs is an <see cref="InvalidOperationException"/>; it takes more threads itself where <see cref="Threads"/> says so.</summary>
/// <remarks>
/// What is refused by an exception changes nothing. A Step whose loss is not finite changes neither parameters nor state: what made it so can still be read from the parameters.
/// Where rows have weights, loss and gradients are Σ wᵢ ℓᵢ / Σ wᵢ over the batch, as PyTorch's CrossEntropyLoss(weight): a row of weight 2 counts as if it stood there twice, and
/// the size of the weights does not change the learning rate. Equal weights give the bits of none.
/// </remarks>
public interface ITrainer
{
    /// <summary>Rows that one call takes at the most.</summary>
    int BatchSize { get; }

    /// <summary>The optimizer's learning rate.</summary>
    float LearningRate { get; set; }

    /// <summary>
    /// Gradients whose norm over all parameters is larger are scaled down to it; infinite (no clipping) unless set.
    /// Clipping costs a pass over the gradients, since the update can then not be fused into their computation.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    float MaxGradientNorm { get; set; }

    /// <summary>
    /// Threads that compute a batch, the caller's included; 1 unless set. Results have the same bits for any number. More than
    /// the processor has cores only cost. The others are background threads that sleep when there is nothing to do and end
    /// after ten idle seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 256.</exception>
    int Threads { get; set; }

    /// <summary>Names everything that the steps to come depend on, but the learning rate and the network's parameters.</summary>
    /// <param name="exchange">Reads it for a checkpoint, or puts it back.</param>
    void Exchange(StateExchange exchange);

    /// <summary>One optimizer step on a batch with class indices as targets.</summary>
    /// <param name="inputs">[rows, inputs], at most <see cref="BatchSize"/> rows.</param>
    /// <param name="classes">[rows], each in [0, outputs).</param>
    /// <returns>The batch's mean loss before the step.</returns>
    /// <exception cref="ArgumentException">A length does not fit, an input is NaN or infinite, or the inputs lie in the network's parameters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index is out of range.</exception>
    /// <exception cref="NotSupportedException">The network's loss takes values, not classes.</exception>
    float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes);

    /// <summary>One optimizer step on a batch with values as targets.</summary>
    /// <param name="inputs">[rows, inputs], at most <see cref="BatchSize"/> rows.</param>
    /// <param name="targets">[rows, outputs].</param>
    /// <returns>The batch's mean loss before the step.</returns>
    /// <exception cref="ArgumentException">A length does not fit, an input or target is NaN or infinite, or the inputs lie in the network's parameters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target of binary cross-entropy is not from 0 to 1.</exception>
    /// <exception cref="NotSupportedException">The network's loss takes classes, not values.</exception>
    float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>The loss and all gradients of a batch; no parameter changes. See <see cref="Step(ReadOnlySpan{float}, ReadOnlySpan{int})"/>.</summary>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="classes">[rows].</param>
    /// <returns>The batch's mean loss.</returns>
    float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes);

    /// <summary>The loss and all gradients of a batch; no parameter changes. See <see cref="Step(ReadOnlySpan{float}, ReadOnlySpan{float})"/>.</summary>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="targets">[rows, outputs].</param>
    /// <returns>The batch's mean loss.</returns>
    float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>One optimizer step of weighted rows with class indices as targets. See <see cref="Step(ReadOnlySpan{float}, ReadOnlySpan{int})"/>.</summary>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="classes">[rows].</param>
    /// <param name="weights">[rows], what each row counts: finite, at least 0, not all 0.</param>
    /// <returns>The batch's weighted mean loss before the step.</returns>
    /// <exception cref="ArgumentException">The weights are not one for each row, one is negative, NaN or infinite, or all are 0.</exception>
    /// <exception cref="NotSupportedException">A trainer that was written by hand knows no weights.</exception>
    float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ReadOnlySpan<float> weights) =>
        throw new NotSupportedException($"{GetType().Name} knows no weights of rows.");

    /// <summary>One optimizer step of weighted rows with values as targets. See <see cref="Step(ReadOnlySpan{float}, ReadOnlySpan{float})"/>.</summary>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="targets">[rows, outputs].</param>
    /// <param name="weights">[rows], what each row counts: finite, at least 0, not all 0.</param>
    /// <returns>The batch's weighted mean loss before the step.</returns>
    /// <exception cref="ArgumentException">The weights are not one for each row, one is negative, NaN or infinite, or all are 0.</exception>
    /// <exception cref="NotSupportedException">A trainer that was written by hand knows no weights.</exception>
    float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights) =>
        throw new NotSupportedException($"{GetType().Name} knows no weights of rows.");

    /// <summary>The loss and all gradients of weighted rows with class indices as targets. See <see cref="Backward(ReadOnlySpan{float}, ReadOnlySpan{int})"/>.</summary>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="classes">[rows].</param>
    /// <param name="weights">[rows], what each row counts: finite, at least 0, not all 0.</param>
    /// <returns>The batch's weighted mean loss.</returns>
    /// <exception cref="ArgumentException">The weights are not one for each row, one is negative, NaN or infinite, or all are 0.</exception>
    /// <exception cref="NotSupportedException">A trainer that was written by hand knows no weights.</exception>
    float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ReadOnlySpan<float> weights) =>
        throw new NotSupportedException($"{GetType().Name} knows no weights of rows.");

    /// <summary>The loss and all gradients of weighted rows with values as targets. See <see cref="Backward(ReadOnlySpan{float}, ReadOnlySpan{float})"/>.</summary>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="targets">[rows, outputs].</param>
    /// <param name="weights">[rows], what each row counts: finite, at least 0, not all 0.</param>
    /// <returns>The batch's weighted mean loss.</returns>
    /// <exception cref="ArgumentException">The weights are not one for each row, one is negative, NaN or infinite, or all are 0.</exception>
    /// <exception cref="NotSupportedException">A trainer that was written by hand knows no weights.</exception>
    float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights) =>
        throw new NotSupportedException($"{GetType().Name} knows no weights of rows.");

    /// <summary>One optimizer step on a loss of your own: the network runs forward, the function is shown its outputs and gives their gradients, the rest is as in any step.</summary>
    /// <remarks>
    /// The outputs are those after the last activation, whatever loss is declared: of Softmax probabilities, of Linear the sums. Gradients go through that activation as they
    /// are, neither divided by the rows nor weighted. A function that throws leaves parameters, optimizer and dropout as they were. Evaluate keeps to the declared loss.
    /// </remarks>
    /// <param name="inputs">[rows, inputs], at most <see cref="BatchSize"/> rows.</param>
    /// <param name="loss">The loss and its gradient. It must not call this trainer's Step or Backward, nor change the network.</param>
    /// <returns>The loss before the step; NaN where a gradient was NaN or infinite. With a loss that is not finite nothing has changed.</returns>
    /// <exception cref="ArgumentException">A length does not fit, an input is NaN or infinite, or the inputs lie in the network's parameters.</exception>
    /// <exception cref="InvalidOperationException">A loss function, or another thread during a batch, has called it.</exception>
    /// <exception cref="NotSupportedException">A trainer that was written by hand knows its own loss only.</exception>
    float Step(ReadOnlySpan<float> inputs, LossFunction loss) => throw NoLossFunctions();

    /// <summary>The same with what the function needs besides, so that a static lambda will do: nothing is allocated. See <see cref="Step(ReadOnlySpan{float}, LossFunction)"/>.</summary>
    /// <typeparam name="TState">What the function is handed; a span may be.</typeparam>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="state">What the function is handed.</param>
    /// <param name="loss">The loss and its gradient.</param>
    /// <returns>The loss before the step; NaN where a gradient was NaN or infinite.</returns>
    float Step<TState>(ReadOnlySpan<float> inputs, TState state, LossFunction<TState> loss) where TState : allows ref struct => throw NoLossFunctions();

    /// <summary>A loss of your own and all gradients of a batch; no parameter changes. See <see cref="Step(ReadOnlySpan{float}, LossFunction)"/>.</summary>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="loss">The loss and its gradient.</param>
    /// <returns>The loss; NaN where a gradient was NaN or infinite.</returns>
    float Backward(ReadOnlySpan<float> inputs, LossFunction loss) => throw NoLossFunctions();

    /// <summary>The same with what the function needs besides. See <see cref="Step{TState}(ReadOnlySpan{float}, TState, LossFunction{TState})"/>.</summary>
    /// <typeparam name="TState">What the function is handed; a span may be.</typeparam>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="state">What the function is handed.</param>
    /// <param name="loss">The loss and its gradient.</param>
    /// <returns>The loss; NaN where a gradient was NaN or infinite.</returns>
    float Backward<TState>(ReadOnlySpan<float> inputs, TState state, LossFunction<TState> loss) where TState : allows ref struct => throw NoLossFunctions();

    /// <summary>The gradient of a layer's weights from the last Backward; a Step discards it.</summary>
    /// <param name="layer">The layer, counted from 0.</param>
    /// <param name="destination">[outputs, inputs], row-major.</param>
    /// <exception cref="InvalidOperationException">There was no Backward, or a Step after it.</exception>
    void CopyWeightGradientTo(int layer, Span<float> destination);

    /// <summary>The gradient of a layer's bias from the last Backward; a Step discards it.</summary>
    /// <param name="layer">The layer, counted from 0.</param>
    /// <param name="destination">[outputs].</param>
    /// <exception cref="InvalidOperationException">There was no Backward, or a Step after it.</exception>
    void CopyBiasGradientTo(int layer, Span<float> destination);

    /// <summary>The gradient of a tensor from the last Backward; a Step discards it.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="tensor">The tensor's name: "weight", "bias".</param>
    /// <param name="destination">In the tensor's logical order.</param>
    /// <exception cref="KeyNotFoundException">There is no such layer, or no such tensor in it.</exception>
    /// <exception cref="InvalidOperationException">There was no Backward, or a Step after it.</exception>
    /// <exception cref="ArgumentException">The length is not the tensor's, or it is not trained.</exception>
    /// <exception cref="NotSupportedException">A trainer that was written by hand knows no tensors by name.</exception>
    void CopyGradientTo(string layer, string tensor, Span<float> destination) =>
        throw new NotSupportedException($"{GetType().Name} gives gradients by layer only: use CopyWeightGradientTo.");

    /// <summary>The gradient of the inputs from the last Backward; a Step discards it.</summary>
    /// <param name="destination">[rows, inputs].</param>
    /// <exception cref="InvalidOperationException">There was no Backward, or a Step after it.</exception>
    void CopyInputGradientTo(Span<float> destination);

    private NotSupportedException NoLossFunctions() => new($"{GetType().Name} knows its own loss only, not loss functions that it is given.");
}
