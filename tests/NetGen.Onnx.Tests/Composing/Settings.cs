using System.Globalization;

namespace NetGen.Onnx.Tests.Composing;

/// <summary>Which and how many random models: NETGEN_MODELS_SEED and NETGEN_MODELS; fixed ones unless given.</summary>
internal static class Settings
{
    public static string? Seed => Environment.GetEnvironmentVariable("NETGEN_MODELS_SEED") is { Length: > 0 } seed ? seed : null;

    public static int? Iterations => Environment.GetEnvironmentVariable("NETGEN_MODELS") is { Length: > 0 } count ? int.Parse(count, CultureInfo.InvariantCulture) : null;
}
