using NetGen.Simd;

namespace NetGen;

/// <summary>A rule that turns gradients into new parameters, one vector at a time. Implement it as a struct.</summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
public interface IOptimizer<TSelf> where TSelf : struct, IOptimizer<TSelf>
{
    /// <summary>Values kept per parameter: 0 for none, 1 for a momentum, 2 for Adam's two moments. They start at 0.</summary>
    static abstract int StateCount { get; }

    /// <summary>The learning rate of the next step.</summary>
    float LearningRate { get; set; }

    /// <summary>Called once before each step: counts it and computes what is the same for all of its parameters.</summary>
    void BeginStep();

    /// <summary>Names every setting but the learning rate, and every number of its own that steps change.</summary>
    /// <param name="exchange">Reads them for a checkpoint, or puts the numbers back.</param>
    void Exchange(StateExchange exchange);

    /// <summary>
    /// The new value of a vector of parameters; reads and writes their state and nothing else, since several threads may call it
    /// on copies of the optimizer.
    /// </summary>
    /// <param name="parameter">The parameters before the step.</param>
    /// <param name="gradient">Their gradient, averaged over the batch.</param>
    /// <param name="state">The first state value of these parameters.</param>
    /// <param name="stateStride">Distance in floats from a parameter's first state value to its second.</param>
    V Update<V, S>(V parameter, V gradient, ref float state, nint stateStride) where V : struct where S : struct, ISimd<V>;
}
