using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Processes;

/// <summary>NetGen.Benchmarks.Native, published for an instruction set.</summary>
/// <param name="InstructionSet">What IlcInstructionSet is set to; empty for NativeAOT's default.</param>
internal sealed record NativeProgram(string InstructionSet)
{
    private string Name => InstructionSet.Length == 0 ? "default" : InstructionSet;

    /// <summary>Publishes it, which takes a minute.</summary>
    /// <returns>The path of the program.</returns>
    public string Publish()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "artifacts", "native-benchmarks", Name);
        ChildProcess.Run("dotnet",
        [
            "publish", Path.Combine(RepositoryFiles.Root, "tests", "NetGen.Benchmarks.Native"), "-c", "Release", "-v", "quiet", "-o", folder, $"-p:Variant={Name}",
            $"-p:IlcInstructionSet={InstructionSet}",
        ]);
        return Path.Combine(folder, "NetGen.Benchmarks.Native");
    }
}
