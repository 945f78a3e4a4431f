using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations in one assembly on disk: chains, networks with branches, deep networks.</summary>
public sealed class RandomAssembly : IDisposable
{
    private const int Chains = 300;
    private const int Branched = 100;

    private const int Deep = 12;

    public const int Count = Chains + Branched + Deep;

    /// <summary>The same networks in every run.</summary>
    private const string Seed = "0000KOIPe036";

    public RandomAssembly()
    {
        var declarations = RandomDeclarations.Declaration.Array[Chains].Generate(PCG.Parse(Seed), null, out _)
            .Concat(BranchedDeclarations.Declaration.Array[Branched].Generate(PCG.Parse(Seed), null, out _))
            .Concat(DeepDeclarations.Declaration.Array[Deep].Generate(PCG.Parse(Seed), null, out _));
        var networks = declarations.Select((declaration, index) => $"{declaration} public partial class Net{index:000};");
        var (output, _) = Compiler.Generate(Compiler.Compilation("using NetGen;\n" + string.Join('\n', networks)));
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(Path, Compiler.Emit(output));
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
