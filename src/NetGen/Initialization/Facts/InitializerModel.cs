namespace NetGen.Model;

/// <summary>How the weights of a layer are drawn, every parameter resolved.</summary>
internal sealed record InitializerModel(
    Init Kind,
    double Gain,
    double Mean,
    double Std,
    double Low,
    double High,
    double Value,
    double Sparsity,
    double Scale,
    FanMode Mode,
    Distribution Distribution,
    bool Truncated)
{
    /// <summary>More standard deviations than a normal deviate can lie away from its mean.</summary>
    private const double Farthest = 9;

    /// <summary>Whether the weights are drawn by Xavier, He or LeCun from a uniform distribution.</summary>
    public bool IsUniformVariant => Kind is Init.XavierUniform or Init.HeUniform or Init.LeCunUniform;

    /// <summary>The value that every weight of a layer starts with; null where weights differ. Weights are floats: what rounds to one value is one.</summary>
    public double? ConstantValue(int outputs) => Kind switch
    {
        Init.Zeros => 0,
        Init.Ones => 1,
        Init.Constant => Value,
        Init.Normal or Init.TruncatedNormal when HasNoSpread => Mean,
        Init.Uniform when (float)Low == (float)High => Low,
        Init.Sparse when HasNoSpread || KeepsNoWeight(outputs) => 0,
        _ => null,
    };

    /// <summary>Whether a normal distribution is so narrow that all it gives rounds to the same float.</summary>
    public bool HasNoSpread => (float)Std == 0 || (float)(Mean - Farthest * Std) == (float)(Mean + Farthest * Std);

    /// <summary>Whether ⌈sparsity · outputs⌉ zeros per input are all its weights; counted in decimal, as SparseInitializer does.</summary>
    private bool KeepsNoWeight(int outputs) => (decimal)Sparsity * outputs > outputs - 1;

    /// <summary>Whether an initializer makes use of an argument of [Layer].</summary>
    public static bool Takes(Init kind, string argument) => argument switch
    {
        "Gain" => kind is Init.Xavier or Init.XavierUniform or Init.He or Init.HeUniform or Init.LeCun or Init.LeCunUniform or Init.Orthogonal or Init.Identity,
        "Mean" => kind is Init.Normal or Init.TruncatedNormal,
        "Std" => kind is Init.Normal or Init.TruncatedNormal or Init.Sparse,
        "Low" or "High" => kind is Init.Uniform,
        "Value" => kind is Init.Constant,
        "Sparsity" => kind is Init.Sparse,
        "Scale" or "Distribution" => kind is Init.VarianceScaling,
        "Mode" => kind is Init.He or Init.HeUniform or Init.VarianceScaling,
        "Truncated" => kind is Init.Xavier or Init.He or Init.LeCun,
        _ => true,
    };
}
