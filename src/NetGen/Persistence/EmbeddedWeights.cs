using System.ComponentModel;
using System.Reflection;

namespace NetGen;

/// <summary>Weights that the build has put into an assembly: what LoadPretrained loads.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddedWeights
{
    private const string ResourcePrefix = "NetGen.Weights/";

    /// <summary>A new network with embedded weights.</summary>
    /// <param name="assembly">The assembly that holds them.</param>
    /// <param name="name">The file's name, as in the project's NetGenWeights item.</param>
    /// <param name="options">How strictly they are read.</param>
    /// <exception cref="InvalidOperationException">The assembly holds no such weights.</exception>
    /// <exception cref="WeightFormatException">They are malformed, do not fit, or fail the self-test.</exception>
    public static TNetwork Load<TNetwork>(Assembly assembly, string name, LoadOptions options) where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(ResourcePrefix + name)
            ?? throw new InvalidOperationException(
                $"The weights '{name}' are not embedded in '{assembly.GetName().Name}': add <NetGenWeights Include=\"{name}\" /> to its project file.");
        return NetworkFiles.Load<TNetwork>(stream, options);
    }
}
