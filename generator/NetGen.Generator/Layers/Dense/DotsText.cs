using NetGen.Generator.Emission;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Dense;

/// <summary>The outputs of a layer whose weights lie in rows, from vectors of products: a single sum, or four at a time.</summary>
internal static class DotsText
{
    private const int Together = 4;

    /// <param name="writer">Takes the lines.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="start">Where the layer's parameters start in p, in floats.</param>
    /// <param name="products">The vector of an output's products.</param>
    /// <param name="y">The place of the outputs, padded to 16.</param>
    public static void EmitOutputs(CodeWriter writer, DenseLayerPlan plan, int start, Func<int, string> products, string y)
    {
        if (plan.Model.Outputs == 1)
        {
            var bias = plan.BiasStart < 0 ? "" : $" + At(ref p, {start + plan.BiasStart})";
            writer.Line($"{y} = S.Sum({products(0)}){bias};");
            return;
        }

        for (var first = 0; first < plan.Model.Outputs; first += Together)
        {
            var sums = Enumerable.Range(first, Together).Select(output => output < plan.Model.Outputs ? products(output) : "S.Zero");
            var bias = plan.BiasStart < 0 ? "" : $"ref At(ref p, {start + plan.BiasStart + first}), ";
            writer.Line($"Dots.Store<V, S>({string.Join(", ", sums)}, {bias}ref {(first == 0 ? y : $"At(ref {y}, {first})")});");
        }
    }
}
