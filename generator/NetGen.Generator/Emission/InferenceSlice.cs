using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>Forward and Classify.</summary>
internal static class InferenceSlice
{
    private const string Kernels = "global::NetGen.Generated." + NetworkKernelsSlice.TypeName;
    private const string NarrowKernels = "global::NetGen.Generated." + NarrowKernelsSlice.TypeName;
    private const string LaneKernels = "global::NetGen.Generated." + LaneKernelsSlice.TypeName;

    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        var network = plan.Network;
        string Pass(string method) => plan.IsNarrow ? $"NarrowForwardPass.{method}<{Kernels}, {NarrowKernels}>" : $"ForwardPass.{method}<{Kernels}>";
        string RowPass(string method) => plan.HasLanes ? $"LaneForwardPass.{method}<{Kernels}, {LaneKernels}>" : Pass(method);
        writer.Lines($$"""
            /// <summary>Computes the outputs of one row or of a batch. Allocates nothing; any number of threads may call it at once.</summary>
            /// <param name="input">[rows, InputSize], row-major.</param>
            /// <param name="output">[rows, OutputSize], row-major; {{Place(network)}}.</param>
            /// <exception cref="global::System.ArgumentException">A length does not fit, or output overlaps input where it must not.</exception>
            public {{network.Type.Override("Forward")}}void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output) =>
                global::NetGen.Kernels.{{RowPass("Run")}}(input, output, __parameters);

            void global::NetGen.INetwork<{{network.Type.FullName}}>.Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output, int threads)
            {
                if (!global::NetGen.Kernels.{{Pass("RunOnThreads")}}(input, output, __parameters, threads))
                {
                    Forward(input, output);
                }
            }
            """);
        if (network.ReturnsOutputOfRow)
        {
            EmitForwardOfRow(writer, RowPass("Value"));
        }

        if (network.ReturnsOutputOfValue)
        {
            writer.Line();
            writer.Lines($$"""
                /// <summary>The output for one number. Allocates nothing; any number of threads may call it at once.</summary>
                /// <param name="input">The input.</param>
                {{GeneratorVersion.Attribute}}
                public float Forward(float input) => Forward(new global::System.ReadOnlySpan<float>(in input));
                """);
        }

        if (Answer(network) is { } answer)
        {
            EmitClassify(writer, network, answer, Pass("Classify"));
        }
    }

    private static void EmitForwardOfRow(CodeWriter writer, string pass)
    {
        writer.Line();
        writer.Lines($"""
            /// <summary>The output for one row. Allocates nothing; any number of threads may call it at once.</summary>
            /// <param name="input">[InputSize], one row.</param>
            /// <exception cref="global::System.ArgumentException">The length is not InputSize.</exception>
            {GeneratorVersion.Attribute}
            public float Forward(global::System.ReadOnlySpan<float> input) =>
                global::NetGen.Kernels.{pass}(input, __parameters);
            """);
    }

    private static void EmitClassify(CodeWriter writer, NetworkModel network, string answer, string pass)
    {
        writer.Line();
        writer.Lines($"""
            /// <summary>{answer} -1 when an output is NaN, as NaN in the input makes it.</summary>
            /// <param name="input">[InputSize], one row.</param>
            /// <exception cref="global::System.ArgumentException">The length is not InputSize.</exception>
            public {network.Type.Override("Classify")}int Classify(global::System.ReadOnlySpan<float> input) =>
                global::NetGen.Kernels.{pass}(input, __parameters);
            """);
    }

    /// <summary>Where the outputs may lie: over inputs that are no longer needed when they are written.</summary>
    private static string Place(NetworkModel network) => network.OutputSize <= network.InputSize ? "may start where input does" : "must not overlap input";

    /// <summary>What Classify answers; null for a network that has no classes.</summary>
    public static string? Answer(NetworkModel network) =>
        !network.HasClasses ? null
        : network.OutputSize == 1 && network.Layers[network.Layers.Count - 1].Activation.Kind == Act.Sigmoid ? "1 when the output is at least one half, otherwise 0."
        : "The index of the most probable class.";
}
