using NetGen.Generator.Emission;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Dense;

/// <summary>A fully connected layer whose inputs are lanes of registers (memory for the first layer), and whose outputs are registers.</summary>
/// <param name="plan">The layer.</param>
/// <param name="isHead">Whether the outputs go to memory.</param>
internal sealed class DenseLanesText(DenseLayerPlan plan, bool isHead)
{
    /// <summary>Floats of a padded row's vector. Code for 8 lanes has one such vector per layer, whose upper half nobody asks for.</summary>
    private const int Lanes = LanePlacement.MostLanes;
    private const string ChainNames = "abcd";

    /// <summary>Up to this many inputs from memory the sum is written out; above, a loop is as fast and shorter.</summary>
    private const int UnrolledInputs = 16;

    private int Inputs => plan.Model.Inputs;

    private int Vectors => plan.OutputStride / Lanes;

    /// <summary>Four sums hide the latency of an addition: two of each of two vectors, or four of one. A loop gains from more.</summary>
    private int Chains => Math.Min(Vectors == 1 || IsLoop ? 4 : 2, Inputs);

    private bool IsLoop => IsFirst && Inputs > UnrolledInputs;

    private bool IsFirst => plan.Number == 1;

    public void Emit(CodeWriter writer)
    {
        if (plan.Layout == WeightLayout.Rows)
        {
            EmitDots(writer);
        }
        else
        {
            EmitSums(writer);
            EmitOutputs(writer);
        }
    }

    private void EmitOutputs(CodeWriter writer)
    {
        for (var vector = 0; vector < Vectors; vector++)
        {
            var output = Activation(Total(vector));
            writer.Line(isHead ? $"S.Store({output}, ref y, {vector * Lanes});" : $"var {Output(plan.Number, vector, Vectors)} = {output};");
        }

        if (isHead && !plan.Activation.Facts.IsElementwise)
        {
            writer.Line(SeparateActivation.Apply(plan, "y", "1"));
        }
    }

    private void EmitSums(CodeWriter writer)
    {
        for (var chain = 0; chain < Chains; chain++)
        {
            for (var vector = 0; vector < Vectors; vector++)
            {
                var product = $"{Factor(chain)}, {Weight(chain, vector)}";
                writer.Line(chain == 0 && plan.BiasStart >= 0
                    ? $"var {Sum(chain, vector)} = S.MultiplyAdd({product}, S.Load(ref p, {plan.Start + plan.BiasStart + vector * Lanes}));"
                    : $"var {Sum(chain, vector)} = S.Multiply({product});");
            }
        }

        var next = Chains;
        if (IsLoop)
        {
            var end = Chains + (Inputs - Chains) / Chains * Chains;
            writer.Block($"for (nint i = {Chains}; i < {end}; i += {Chains})", () =>
            {
                // One load of four inputs: the weights keep the load ports busy.
                writer.Line("var xi = S.LoadFour(ref x, i);");
                for (var chain = 0; chain < Chains; chain++)
                {
                    EmitTerms(writer, chain, $"S.Lane(xi, {chain})", vector => $"S.Load(ref At(ref p, i, {plan.OutputStride}), {plan.Start + chain * plan.OutputStride + vector * Lanes})");
                }
            });
            writer.Line();
            next = end;
        }

        for (var input = next; input < Inputs; input++)
        {
            var term = input;
            EmitTerms(writer, input % Chains, Factor(input), vector => Weight(term, vector));
        }
    }

    private void EmitTerms(CodeWriter writer, int chain, string factor, Func<int, string> weight)
    {
        for (var vector = 0; vector < Vectors; vector++)
        {
            writer.Line($"{Sum(chain, vector)} = S.MultiplyAdd({factor}, {weight(vector)}, {Sum(chain, vector)});");
        }
    }

    /// <summary>Few outputs of many inputs: a dot product each.</summary>
    private void EmitDots(CodeWriter writer)
    {
        for (var output = 0; output < plan.Model.Outputs; output++)
        {
            writer.Line($"var dot{output} = {Products(output)};");
        }

        DotsText.EmitOutputs(writer, plan, plan.Start, output => $"dot{output}", "y");
        if (plan.Timing != ActivationTiming.None)
        {
            writer.Line(SeparateActivation.Apply(plan, "y", "1"));
        }
    }

    /// <summary>An output's inputs times weights, as a vector whose lanes add up to the output.</summary>
    private string Products(int output)
    {
        var stride = RowLayout.Pad(Inputs);
        var sum = "";
        for (var vector = 0; vector < stride / Lanes; vector++)
        {
            var product = $"{InputVector(vector)}, S.Load(ref p, {plan.Start + output * stride + vector * Lanes})";
            sum = vector == 0 ? $"S.Multiply({product})" : $"S.MultiplyAdd({product}, {sum})";
        }

        return sum;
    }

    private string Total(int vector) => Chains switch
    {
        1 => Sum(0, vector),
        2 => $"S.Add({Sum(0, vector)}, {Sum(1, vector)})",
        3 => $"S.Add(S.Add({Sum(0, vector)}, {Sum(1, vector)}), {Sum(2, vector)})",
        _ => $"S.Add(S.Add({Sum(0, vector)}, {Sum(1, vector)}), S.Add({Sum(2, vector)}, {Sum(3, vector)}))",
    };

    private string Activation(string sum) => plan.Activation.Facts is { IsIdentity: true } or { IsElementwise: false }
        ? sum
        : $"{ActivationText.Value(plan.Activation)}.Apply<V, S>({sum})";

    /// <summary>The variable of a sum: its chain, and the vector where there are two. Numbered by the layer, to be told apart.</summary>
    private string Sum(int chain, int vector) => $"{ChainNames[chain]}{plan.Number}{(Vectors == 1 ? "" : vector == 0 ? "L" : "U")}";

    private string Factor(int input) => IsFirst ? $"S.Broadcast(ref x, {input})" : $"S.Lane({InputVector(input / Lanes)}, {input % Lanes})";

    private string Weight(int input, int vector) => $"S.Load(ref p, {plan.Start + input * plan.OutputStride + vector * Lanes})";

    private string InputVector(int vector) =>
        IsFirst ? $"S.Load(ref x, {vector * Lanes})" : Output(plan.Number - 1, vector, plan.InputStride / Lanes);

    /// <summary>The variable of a layer's outputs, whose two vectors are told apart.</summary>
    private static string Output(int layer, int vector, int vectors) => $"y{layer}{(vectors == 1 ? "" : vector == 0 ? "L" : "U")}";
}
