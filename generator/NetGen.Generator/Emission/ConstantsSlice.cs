using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>The network's sizes.</summary>
internal static class ConstantsSlice
{
    public static void Emit(CodeWriter writer, NetworkModel network) => writer.Lines($"""
        /// <summary>Inputs per row.</summary>
        public const int InputSize = {network.InputSize};

        /// <summary>Outputs per row.</summary>
        public const int OutputSize = {network.OutputSize};

        /// <summary>Weights and biases of all layers.</summary>
        public const int ParameterCount = {network.ParameterCount};
        """);
}
