using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Initialization;

/// <summary>All that is known of an initializer but how it draws: an entry of <see cref="InitializerTable"/>.</summary>
/// <param name="Kind">The initializer.</param>
/// <param name="Arguments">The arguments of [Layer] that it makes use of, in the order of its factory's parameters.</param>
internal sealed record InitializerFacts(Init Kind, params string[] Arguments)
{
    /// <summary>The mean of an entry of the weight matrix, by the tensor's shape; 0 for every symmetric initializer.</summary>
    public Func<InitializerModel, WeightShape, double> Mean { get; init; } = (_, _) => 0;

    /// <summary>The true variance of an entry of the weight matrix, by the tensor's shape.</summary>
    public Func<InitializerModel, WeightShape, double> Variance { get; init; } = (_, _) => 0;

    /// <summary>The value that every weight of a layer of so many outputs starts with; null where weights differ.</summary>
    public Func<InitializerModel, int, double?> ConstantValue { get; init; } = (_, _) => null;

    /// <summary>How the entries of the weight matrix depend on each other.</summary>
    public WeightStructure Structure { get; init; } = WeightStructure.Independent;

    /// <summary>Whether all weights of a kernel but those of its middle are 0.</summary>
    public bool IsMiddleOnly { get; init; }

    /// <summary>Whether it is the uniform one of a pair that keep the variance of signals.</summary>
    public bool IsUniformVariant { get; init; }

    /// <summary>Whether its gain is √2 unless given, which makes up for a rectifier.</summary>
    public bool HasRectifierGain { get; init; }

    /// <summary>The standard deviation unless given.</summary>
    public double DefaultStd { get; init; } = 1;
}
