namespace NetGen.Weights;

/// <summary>The weight files of a project.</summary>
/// <param name="names">Their names, as the NetGenWeights items give them, with forward slashes.</param>
/// <param name="read">Gives the facts of a file that is there; null when its text is another version's.</param>
internal sealed class WeightFiles(IReadOnlyList<string> names, Func<string, WeightFacts?> read)
{
    /// <summary>A project without weight files.</summary>
    public static WeightFiles None { get; } = new([], static _ => null);

    /// <summary>The files' names.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Whether the project has a file.</summary>
    public bool Contains(string name) => Names.Contains(name);

    /// <summary>The facts of a file; null when it is not there or its text is another version's.</summary>
    public WeightFacts? Find(string name) => Contains(name) ? read(name) : null;
}
