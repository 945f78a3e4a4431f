namespace NetGen.Generator.Tests.Walks;

/// <summary>
/// The walks of generator/AGENTS.md, walked: an activation, an initializer and a kind of layer that nobody needs, added to the sources as the walk says,
/// compiled and run. What else would have to change for them shows here.
/// </summary>
[Trait(Speed.Trait, Speed.Slow)]
public class WalkTests
{
    /// <summary>Besides these three files ONNX has its operators in a fourth, see ActivationTableTests of NetGen.Onnx.Tests.</summary>
    [Fact]
    public void A_new_activation()
    {
        var repository = new WalkedRepository()
            .Add("src/NetGen/Declaration/Act.cs", "    /// <summary>y = eᶻ / Σ eᶻ over", "    /// <summary>y = z³.</summary>\n    Cube,\n\n")
            .New("src/NetGen/Activations/Cube.cs", """
                using NetGen.Simd;

                namespace NetGen.Activations;

                /// <summary>y = z³.</summary>
                public readonly struct Cube : IActivation
                {
                    /// <inheritdoc/>
                    public static bool DerivativeNeedsPreActivation => true;

                    /// <inheritdoc/>
                    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V> => S.Multiply(z, S.Multiply(z, z));

                    /// <inheritdoc/>
                    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V> => S.Multiply(S.Create(3f), S.Multiply(source, source));
                }
                """)
            .Add("src/NetGen/Activations/Facts/ActivationTable.cs", "        new(Act.Softmax)", "        new(Act.Cube) { DerivativeNeedsPreActivation = true, ShapeOf = Always(new(z => (z * z * z, 3 * z * z)) { IsCurved = true }) },\n\n");
        Assert.Equal(3, repository.TouchedFiles);

        var emitted = repository.Run("""
            using System;
            using NetGen;

            [Layer(2, 3)] public partial class Sums;
            [Layer(2, 3, Act = Act.Cube)] public partial class Cubes;
            [Layer(2, 3)] [Activation(Act.Cube)] [Layer(3, 1)] public partial class Hidden;

            public static class Program
            {
                public static bool Run()
                {
                    float[] input = [0.5f, -1.25f], sums = new float[3], cubes = new float[3], plain = new float[6], cubed = new float[6];
                    new Sums(1).Forward(input, sums);
                    var network = new Cubes(1);
                    network.Forward(input, cubes);
                    var trainer = network.CreateTrainer(new Sgd(0.1f), 1);
                    trainer.Backward(input, new float[3]);
                    trainer.CopyWeightGradientTo(0, cubed);
                    for (var i = 0; i < 3; i++)
                    {
                        var z = sums[i];
                        if (MathF.Abs(cubes[i] - z * z * z) > 1e-6f || MathF.Abs(cubed[2 * i] - 2f / 3 * z * z * z * 3 * z * z * input[0]) > 1e-5f)
                        {
                            return false;
                        }
                    }

                    var hidden = new Hidden(2);
                    var before = hidden.CreateTrainer(new Sgd(0.01f), 1).Step(input, [0.3f]);
                    return hidden.CreateTrainer(new Sgd(0.01f), 1).Backward(input, [0.3f]) < before && Hidden.Info.Layers[1].Activation == Act.Cube
                        && SignalProbe.Measure(hidden, input, [0.3f]).Layers[1].Std > 0;
                }
            }
            """);
        Assert.Contains("Cube", emitted.Split("partial class Cubes")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_initializer()
    {
        var repository = new WalkedRepository()
            .Add("src/NetGen/Declaration/Init.cs", "    /// <summary>Orthonormal rows", "    /// <summary>Normal with variance <c>Gain²</c> · 4 / fan-in.</summary>\n    Doubled,\n\n")
            .Add("src/NetGen/Initialization/WeightInitializer.Factories.cs", "    /// <summary>Orthonormal rows", """
                    /// <summary>Normal with variance gain² · 4 / fan-in.</summary>
                    /// <param name="gain">The factor on the standard deviation, above 0.</param>
                    public static WeightInitializer Doubled(double gain = 1) => Scaled(2 * gain, FanMode.In, Distribution.Normal);


                """)
            .Add("src/NetGen/Initialization/Facts/InitializerTable.cs", "        new(Init.Orthogonal, ", "        new(Init.Doubled, \"Gain\") { Variance = (model, shape) => 4 * Square(model.Gain) / shape.FanIn },\n\n");
        Assert.Equal(3, repository.TouchedFiles);

        var emitted = repository.Run("""
            using System;
            using System.Linq;
            using NetGen;

            [Layer(100, 80, Init = Init.Doubled, Gain = 1.5, Act = Act.Tanh)] [Layer(80, 3, Init = Init.Doubled)] public partial class Drawn;

            public static class Program
            {
                public static bool Run()
                {
                    var weight = new float[8000];
                    new Drawn(4).Layers[0].CopyWeightTo(weight);
                    var std = MathF.Sqrt(weight.Average(value => value * value));
                    return MathF.Abs(std / 0.3f - 1) < 0.03f && MathF.Abs(Drawn.Info.Layers[0].WeightStd - 0.3f) < 1e-6f
                        && Math.Abs(SignalPrediction.Of(Drawn.Info).Layers[0].PreActivationStd - 3) < 1e-3;
                }
            }
            """);
        Assert.Contains("Doubled", emitted.Split("partial class Drawn")[0], StringComparison.Ordinal);
    }

    /// <summary>Nine files; ONNX, where it has such an operator, takes its draft, form and line in its own list.</summary>
    [Fact]
    public void A_new_kind_of_layer()
    {
        var repository = new WalkedRepository()
            .New("src/NetGen/Layers/Reversing/ReverseAttribute.cs", """
                namespace NetGen;

                /// <summary>The values of a row in reverse order.</summary>
                [AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
                public sealed class ReverseAttribute : NetworkLayerAttribute
                {
                    /// <summary>The activation.</summary>
                    public Act Act { get; set; }
                }
                """)
            .New("src/NetGen/Layers/Reversing/Reversal.cs", """
                using System.Runtime.CompilerServices;

                namespace NetGen.Kernels;

                /// <summary>Rows in reverse order.</summary>
                public static class Reversal
                {
                    /// <summary>y ← x, reversed row by row.</summary>
                    public static void Rows(ref float x, ref float y, int rows, int size, int stride)
                    {
                        for (var row = 0; row < rows; row++)
                        {
                            for (var i = 0; i < stride; i++)
                            {
                                Unsafe.Add(ref y, row * stride + i) = i < size ? Unsafe.Add(ref x, row * stride + size - 1 - i) : 0;
                            }
                        }
                    }
                }
                """)
            .New("generator/Shared/Layers/Reversing/ReverseLayerModel.cs", """
                namespace NetGen.Model;

                internal sealed record ReverseLayerModel(string Name, int Inputs, ActivationModel Activation, EquatableArray<string> GivenArguments)
                    : LayerModel(Name, Inputs, Inputs, Activation, 0, GivenArguments, false)
                {
                    public override string Usage => "[Reverse]";

                    public override string KindName => "Reverse";

                    public override long MultiplyAddCount => 0;
                }
                """)
            .New("generator/Shared/Layers/Reversing/ReverseLayerParser.cs", """
                using NetGen.Model;
                using NetGen.Parsing;

                namespace NetGen.Layers.Reversing;

                internal sealed class ReverseLayerParser : LayerParser
                {
                    public override string AttributeClass => "ReverseAttribute";

                    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place) => new ReverseLayerModel(
                        NameOf(arguments, place), place.ShapeOf(arguments.Text("From")).Count, ActivationOf(arguments, arguments.Enum("Act", Act.Linear)), arguments.Given);
                }
                """)
            .Add("generator/Shared/Layers/LayerParsers.cs", "        new AddLayerParser(),", "        new Reversing.ReverseLayerParser(),\n")
            .New("generator/NetGen.Generator/Layers/Reversing/ReversePlan.cs", """
                using NetGen.Generator.Planning;

                namespace NetGen.Generator.Layers.Reversing;

                internal sealed record ReversePlan(Step Step) : LayerPlan(Step);
                """)
            .New("generator/NetGen.Generator/Layers/Reversing/ReverseEmitter.cs", """
                using NetGen.Generator.Emission;

                namespace NetGen.Generator.Layers.Reversing;

                internal sealed class ReverseEmitter(ReversePlan plan) : StepEmitter
                {
                    public override string Formula => "y = x, reversed";

                    public override string ForwardRow(IReadOnlyList<string> inputs, string output) => Reverse(inputs[0], output, "1");

                    public override string Forward(IReadOnlyList<string> inputs, string output) => Reverse(inputs[0], output, "rows");

                    public override string InputGradient(int source, string gradient, string inputGradient) => Reverse(gradient, inputGradient, "rows");

                    private string Reverse(string from, string to, string rows) => $"Reversal.Rows(ref {from}, ref {to}, {rows}, {plan.Outputs}, {plan.OutputStride});";
                }
                """)
            .New("generator/NetGen.Generator/Layers/Reversing/ReversingKind.cs", """
                using NetGen.Generator.Emission;
                using NetGen.Generator.Planning;
                using NetGen.Graph;
                using NetGen.Model;

                namespace NetGen.Generator.Layers.Reversing;

                internal sealed class ReversingKind : LayerKind
                {
                    public override LayerPlan? TryPlan(Operation operation, Step step) =>
                        operation is Operation.Layer { Model: ReverseLayerModel } ? new ReversePlan(step) : null;

                    public override LayerDescription? TryDescribe(LayerModel layer, Precision precision) =>
                        layer is ReverseLayerModel ? new($"{layer.Inputs}, reversed", "", "", LayerInfoText.Of(layer, "")) : null;

                    public override StepEmitter? TryEmit(LayerPlan plan) => plan is ReversePlan reverse ? new ReverseEmitter(reverse) : null;
                }
                """)
            .Add("generator/NetGen.Generator/Layers/LayerKinds.cs", "        new MergingKind(),", "        new Reversing.ReversingKind(),\n");
        Assert.Equal(9, repository.TouchedFiles);

        var emitted = repository.Run("""
            using System;
            using System.IO;
            using System.Linq;
            using NetGen;

            [Layer(3, 4, Act = Act.Tanh)] [Reverse(Name = "turned")] [Layer(4, 2)] public partial class Reversed;
            [Layer(3, 4, Act = Act.Tanh)] [Layer(4, 2)] public partial class Plain;
            [Layer(5, 5)] [Reverse(Act = Act.GELU)] [Add("layer1")] [Reverse(From = "input", Act = Act.Softmax)] [Add("layer3")] [Layer(5, 2, Act = Act.Softmax)] public partial class Branched;

            public static class Program
            {
                public static bool Run()
                {
                    var (reversed, plain) = (new Reversed(3), new Plain(3));
                    float[] weight = new float[8], turned = new float[8];
                    reversed.Layers[2].CopyWeightTo(weight);
                    for (var i = 0; i < 8; i++)
                    {
                        turned[i / 4 * 4 + 3 - i % 4] = weight[i];
                    }

                    plain.Layers[1].SetWeight(turned);
                    return Agree(reversed, plain) && Step(reversed, plain) && Agree(reversed, plain) && Runs();
                }

                private static bool Agree(Reversed reversed, Plain plain)
                {
                    float[] inputs = [1, -0.5f, 0.25f, 0.3f, 0.2f, -2], one = new float[4], other = new float[4], row = new float[2];
                    reversed.Forward(inputs, one);
                    plain.Forward(inputs, other);
                    reversed.Forward(inputs.AsSpan(0, 3), row);
                    return one.Zip(other).All(pair => MathF.Abs(pair.First - pair.Second) < 1e-5f) && MathF.Abs(row[1] - one[1]) < 1e-5f;
                }

                private static bool Step(Reversed reversed, Plain plain)
                {
                    float[] inputs = [1, -0.5f, 0.25f, 0.3f, 0.2f, -2], targets = [1, 0, -1, 2];
                    var losses = (reversed.CreateTrainer(new Adam(), 2).Step(inputs, targets), plain.CreateTrainer(new Adam(), 2).Step(inputs, targets));
                    return MathF.Abs(losses.Item1 - losses.Item2) < 1e-5f && Reversed.Info.Layers[1] is { Kind: "Reverse", Name: "turned", Inputs: 4, Tensors.Count: 0 };
                }

                private static bool Runs()
                {
                    var (network, file) = (new Branched(1), new MemoryStream());
                    network.CreateTrainer(new Sgd(0.1f), 2).Step(new float[10], [0, 1]);
                    network.Save(file);
                    file.Position = 0;
                    float[] input = [1, 2, 3, 4, 5], one = new float[2], other = new float[2];
                    network.Forward(input, one);
                    Branched.Load(file).Forward(input, other);
                    return one.SequenceEqual(other) && SignalProbe.Measure(network, input, [1]).Layers.Count == 6;
                }
            }
            """);
        Assert.Contains("4, reversed", emitted, StringComparison.Ordinal);
    }
}
