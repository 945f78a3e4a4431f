using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random chains, networks with branches, deep networks, networks over images.</summary>
public sealed class RandomNetworks : RandomAssembly
{
    /// <summary>The same networks in every run.</summary>
    private const string Seed = "0000KOIPe036";

    public RandomNetworks()
        : this(Exhaustive.Cases(300), Exhaustive.Cases(100), Exhaustive.Cases(12), Exhaustive.Cases(300)) => StartAtEveryWidth();

    internal RandomNetworks(int chains, int branched, int deep, int images)
        : base(RandomDeclarations.Declaration.Array[chains].Generate(PCG.Parse(Seed), null, out _)
            .Concat(BranchedDeclarations.Declaration.Array[branched].Generate(PCG.Parse(Seed), null, out _))
            .Concat(DeepDeclarations.Declaration.Array[deep].Generate(PCG.Parse(Seed), null, out _))
            .Concat(ImageDeclarations.Declaration.Array[images].Generate(PCG.Parse(Seed), null, out _)))
    {
    }
}
