namespace NetGen;

/// <summary>What every declared network offers, so that training, evaluation and files are written once for all of them.</summary>
/// <typeparam name="TNetwork">The declared class.</typeparam>
/// <remarks>Generated code implements it, and who writes a network by hand: what a later version adds has a body.</remarks>
#pragma warning disable CS3010 // Seeds are unsigned. The generated half implements these two, and no other language needs to.
public interface INetwork<TNetwork> where TNetwork : class, INetwork<TNetwork>
{
    /// <summary>Layers, shapes, activations, initializers and loss of the declaration.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>A new network with weights drawn from <paramref name="seed"/>.</summary>
    [CLSCompliant(false)]
    static abstract TNetwork Create(ulong seed);

    /// <summary>A new network for weights that are about to be loaded: all are zero, or drawn where the class has constructors of its own.</summary>
    static virtual TNetwork CreateEmpty() => TNetwork.Create(TNetwork.Info.Seed);

    /// <summary>The memory that holds all parameters.</summary>
    NetworkParameters Parameters { get; }

    /// <summary>Draws all weights anew: the same seed gives the same bits on every system and processor.</summary>
    [CLSCompliant(false)]
    void Initialize(ulong seed);

    /// <summary>Computes the outputs of one row or of a batch. Any number of threads may call it at once.</summary>
    /// <param name="input">[rows, inputs].</param>
    /// <param name="output">[rows, outputs]; may start where the input does if a row has no more outputs than inputs.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the output overlaps the input in another way.</exception>
    void Forward(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>What <see cref="NetworkInference.Forward"/> calls; a network that is not generated may compute alone.</summary>
    /// <param name="input">[rows, inputs].</param>
    /// <param name="output">[rows, outputs]; may start where the input does if a row has no more outputs than inputs.</param>
    /// <param name="threads">Threads, the caller's included.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the output overlaps the input in another way.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threads are not from 1 to 256.</exception>
    void Forward(ReadOnlySpan<float> input, Span<float> output, int threads)
    {
        Setting.Threads(threads, nameof(threads));
        Forward(input, output);
    }

    /// <summary>A trainer for this network.</summary>
    /// <param name="optimizer">The optimizer with its settings.</param>
    /// <param name="batchSize">Rows that one step takes at the most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is not positive, or takes more memory than one buffer holds.</exception>
    ITrainer CreateTrainer<TOptimizer>(TOptimizer optimizer, int batchSize) where TOptimizer : struct, IOptimizer<TOptimizer>;
}
