namespace NetGen.Model;

/// <summary>Weights that the build embeds.</summary>
/// <param name="File">The file, as the project's NetGenWeights item names it, with forward slashes.</param>
/// <param name="VerifyOnLoad">Whether loading runs the file's self-test.</param>
internal sealed record WeightsModel(string File, bool VerifyOnLoad);
