using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Initialization;

/// <summary>
/// The initializers, all that is known of each in one entry. What depends on an initializer asks its entry; WeightInitializer's factory of the
/// same name draws.
/// </summary>
internal static class InitializerTable
{
    /// <summary>Standard deviation of a standard normal cut at ±2.</summary>
    private const double TruncatedStd = 0.87962566103423978;

    private static readonly Dictionary<Init, InitializerFacts> Entries = new InitializerFacts[]
    {
        // What it stands for is chosen by the activation.
        new(Init.Auto),

        new(Init.Zeros) { ConstantValue = (_, _) => 0 },

        new(Init.Ones) { Mean = (_, _) => 1, ConstantValue = (_, _) => 1 },

        new(Init.Constant, "Value") { Mean = (model, _) => model.Value, ConstantValue = (model, _) => model.Value },

        new(Init.Normal, "Mean", "Std")
        {
            Mean = (model, _) => model.Mean,
            Variance = (model, _) => Square(model.Std),
            ConstantValue = MeanWithoutSpread,
        },

        new(Init.Uniform, "Low", "High")
        {
            Mean = (model, _) => (model.Low + model.High) / 2,
            Variance = (model, _) => Square(model.High - model.Low) / 12,
            ConstantValue = (model, _) => (float)model.Low == (float)model.High ? model.Low : null,
        },

        new(Init.TruncatedNormal, "Mean", "Std")
        {
            Mean = (model, _) => model.Mean,
            Variance = (model, _) => Square(TruncatedStd * model.Std),
            ConstantValue = MeanWithoutSpread,
        },

        new(Init.Xavier, "Gain", "Truncated") { Variance = OfAverage },

        new(Init.XavierUniform, "Gain") { Variance = OfAverage, IsUniformVariant = true },

        new(Init.He, "Gain", "Mode", "Truncated") { Variance = OfMode, HasRectifierGain = true },

        new(Init.HeUniform, "Gain", "Mode") { Variance = OfMode, HasRectifierGain = true, IsUniformVariant = true },

        new(Init.LeCun, "Gain", "Truncated") { Variance = OfInputs },

        new(Init.LeCunUniform, "Gain") { Variance = OfInputs, IsUniformVariant = true },

        new(Init.Orthogonal, "Gain")
        {
            Structure = WeightStructure.Orthogonal,
            Variance = (model, shape) => Square(model.Gain) / Math.Max(shape.FanIn, shape.Outputs),
        },

        new(Init.DeltaOrthogonal, "Gain")
        {
            Structure = WeightStructure.Orthogonal,
            IsMiddleOnly = true,
            Variance = (model, shape) => Square(model.Gain) / shape.Kernel / Math.Max(shape.Channels, shape.Outputs / shape.Groups),
        },

        // min(n, m) of n · m entries are the gain, the others 0; in a kernel those of its middle.
        new(Init.Identity, "Gain")
        {
            Structure = WeightStructure.Identity,
            IsMiddleOnly = true,
            Mean = (model, shape) => model.Gain * IdentityShare(shape),
            Variance = (model, shape) =>
            {
                var share = IdentityShare(shape);
                return Square(model.Gain) * share * (1 - share);
            },
        },

        new(Init.Sparse, "Sparsity", "Std")
        {
            DefaultStd = 0.01,
            Variance = (model, shape) => (1 - ZeroShare(model.Sparsity, shape.Outputs)) * Square(model.Std),
            ConstantValue = (model, outputs) => model.HasNoSpread || KeepsNoWeight(model.Sparsity, outputs) ? 0 : null,
        },

        new(Init.VarianceScaling, "Scale", "Mode", "Distribution") { Variance = (model, shape) => model.Scale / Fan(model.Mode, shape) },
    }.ToDictionary(entry => entry.Kind);

    /// <summary>The entry of an initializer; that of Auto for an undefined value, which is reported.</summary>
    public static InitializerFacts Of(Init kind) => Entries.TryGetValue(kind, out var entry) ? entry : Entries[Init.Auto];

    /// <summary>Whether an initializer makes use of an argument of [Layer]; true for arguments that are not for any initializer.</summary>
    public static bool Takes(Init kind, string argument) => Of(kind).Arguments.Contains(argument) || !Entries.Values.Any(entry => entry.Arguments.Contains(argument));

    private static double OfAverage(InitializerModel model, WeightShape shape) => Square(model.Gain) / Fan(FanMode.Average, shape);

    private static double OfMode(InitializerModel model, WeightShape shape) => Square(model.Gain) / Fan(model.Mode, shape);

    private static double OfInputs(InitializerModel model, WeightShape shape) => Square(model.Gain) / shape.FanIn;

    private static double? MeanWithoutSpread(InitializerModel model, int outputs) => model.HasNoSpread ? model.Mean : null;

    /// <summary>Counted in decimal, as the initializer does: 0.07 of 100 outputs are 7, not 8.</summary>
    private static double ZeroShare(double sparsity, double outputs) => (double)Math.Ceiling((decimal)sparsity * (decimal)outputs) / outputs;

    /// <summary>Whether ⌈sparsity · outputs⌉ zeros per input are all its weights; counted in decimal, as SparseInitializer does.</summary>
    private static bool KeepsNoWeight(double sparsity, int outputs) => (decimal)sparsity * outputs > outputs - 1;

    private static double IdentityShare(WeightShape shape) => 1.0 / shape.Kernel / Math.Max(shape.Channels, shape.Outputs / shape.Groups);

    private static double Fan(FanMode mode, WeightShape shape) => mode switch
    {
        FanMode.Out => shape.FanOut,
        FanMode.Average => ((double)shape.FanIn + shape.FanOut) / 2,
        _ => shape.FanIn,
    };

    private static double Square(double value) => value * value;
}
