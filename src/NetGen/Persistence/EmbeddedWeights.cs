using System.Reflection;

namespace NetGen;

/// <summary>Weights that the build has put into an assembly. The generated LoadPretrained calls it.</summary>
public static class EmbeddedWeights
{
    private const string ResourcePrefix = "NetGen.Weights/";

    /// <summary>A new network with embedded weights.</summary>
    /// <param name="assembly">The assembly that holds them.</param>
    /// <param name="name">The file's name, as in the project's NetGenWeights item.</param>
    /// <param name="verify">Whether to run the file's self-test.</param>
    /// <exception cref="InvalidOperationException">The assembly holds no such weights.</exception>
    /// <exception cref="WeightFormatException">They are malformed, do not fit, or fail the self-test.</exception>
    public static TNetwork Load<TNetwork>(Assembly assembly, string name, bool verify) where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(ResourcePrefix + name)
            ?? throw new InvalidOperationException(
                $"The weights '{name}' are not embedded in '{assembly.GetName().Name}': add <NetGenWeights Include=\"{name}\" /> to its project file.");
        return NetworkFiles.Load<TNetwork>(stream, new() { Verify = verify });
    }
}
