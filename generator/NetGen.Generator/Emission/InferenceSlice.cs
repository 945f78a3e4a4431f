using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>Forward and Classify.</summary>
internal static class InferenceSlice
{
    public static void Emit(CodeWriter writer, NetworkModel network)
    {
        writer.Lines($"""
            /// <summary>Computes the outputs of one row or of a batch. Allocates nothing; any number of threads may call it at once.</summary>
            /// <param name="input">[rows, InputSize], row-major.</param>
            /// <param name="output">[rows, OutputSize], row-major.</param>
            /// <exception cref="global::System.ArgumentException">A length does not fit.</exception>
            public {network.Type.Override("Forward")}void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output) =>
                global::NetGen.Kernels.ForwardPass.Run<global::NetGen.Generated.Kernels>(input, output, __parameters);

            void global::NetGen.INetwork<{network.Type.FullName}>.Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output, int threads) =>
                global::NetGen.Kernels.ForwardPass.Run<global::NetGen.Generated.Kernels>(input, output, __parameters, threads);
            """);
        if (Answer(network) is not { } answer)
        {
            return;
        }

        writer.Line();
        writer.Lines($"""
            /// <summary>{answer}</summary>
            /// <param name="input">[InputSize], one row.</param>
            /// <exception cref="global::System.ArgumentException">The length is not InputSize.</exception>
            public {network.Type.Override("Classify")}int Classify(global::System.ReadOnlySpan<float> input) =>
                global::NetGen.Kernels.ForwardPass.Classify<global::NetGen.Generated.Kernels>(input, __parameters);
            """);
    }

    /// <summary>What Classify answers; null for a network that has no classes.</summary>
    public static string? Answer(NetworkModel network) =>
        !network.HasClasses ? null
        : network.OutputSize == 1 && network.Layers[network.Layers.Count - 1].Activation.Kind == Act.Sigmoid ? "1 when the output is at least one half, otherwise 0."
        : "The index of the most probable class.";
}
