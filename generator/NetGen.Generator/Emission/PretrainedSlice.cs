using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>LoadPretrained, for a network whose weights the build embeds.</summary>
internal static class PretrainedSlice
{
    public static void Emit(CodeWriter writer, TypeModel type, WeightsModel weights)
    {
        var options = weights.VerifyOnLoad ? "new() { Verify = true }" : "new()";
        writer.Lines($"""

            /// <summary>A new network with its trained weights, which are embedded in this assembly.</summary>
            /// <exception cref="global::NetGen.WeightFormatException">The weights do not fit, or fail their self-test.</exception>
            public static {type.FullName} LoadPretrained() =>
                global::NetGen.EmbeddedWeights.Load<{type.FullName}>(typeof({type.FullName}).Assembly, {Literals.Text(weights.File)}, {options});
            """);
    }
}
