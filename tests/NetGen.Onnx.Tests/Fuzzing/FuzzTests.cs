using System.Globalization;
using NetGen.Onnx.Tests.Compiled;
using NetGen.Onnx.Tests.Composing;

namespace NetGen.Onnx.Tests.Fuzzing;

/// <summary>
/// Mutated models by the thousand. More of them, or others: NETGEN_FUZZ_INPUTS=1000000 NETGEN_FUZZ_SEED=2 dotnet test -c Release
/// tests/NetGen.Onnx.Tests --filter Fuzz. A model that fails goes into Corpus/, named after what it showed.
/// </summary>
public class FuzzTests
{
    private const int ShortRun = 10_000;

    public static TheoryData<string> Corpus => [.. typeof(FuzzTests).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".fuzz", StringComparison.Ordinal))];

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Mutated_models_give_one_kind_of_exception_or_the_outputs_of_ONNX_Runtime()
    {
        var inputs = Setting("NETGEN_FUZZ_INPUTS", ShortRun);
        var mutator = new ModelMutator(Seeds(), (ulong)Setting("NETGEN_FUZZ_SEED", 1));
        var target = new FuzzTarget();

        for (var i = 0L; i < inputs; i++)
        {
            target.Run(mutator.Next());
        }

        // The mutations are neither all harmless nor all fatal.
        Assert.InRange(target.Chains, inputs / 20, inputs * 3 / 4);
        Assert.InRange(target.ChainsCompared, inputs / 500, target.Chains);
        Assert.InRange(target.Evaluated, inputs / 50, target.Chains);
        Assert.InRange(target.Loaded, inputs / 50, target.Chains);
        Assert.InRange(target.Compared, inputs / 100, target.Loaded);
    }

    [Fact]
    public void The_models_that_mutations_start_from_are_whole()
    {
        var target = new FuzzTarget();
        var seeds = Seeds();

        foreach (var seed in seeds)
        {
            target.Run(seed);
        }

        Assert.Equal(seeds.Length, target.Chains);
        Assert.InRange(target.Compared, 3, seeds.Length);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void What_was_found_once_stays_mended(string name)
    {
        using var stream = typeof(FuzzTests).Assembly.GetManifestResourceStream(name)!;
        var model = new byte[stream.Length];
        stream.ReadExactly(model);

        new FuzzTarget().Run(model);
    }

    private static long Setting(string name, long fallback) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : fallback;

    private static byte[][] Seeds() =>
    [
        NetworkCompiler.CompileOne(FuzzTarget.Declaration).ToOnnx(),
        NetworkCompiler.CompileOne(FuzzTarget.Declaration).ToOnnx(new() { SelfTestInput = [0.25f, -3] }),
        NetworkCompiler.CompileOne(FuzzTarget.Branched).ToOnnx(),
        NetworkCompiler.CompileOne(FuzzTarget.OverImages).ToOnnx(),
        RandomImageModel.Compose([.. Enumerable.Range(0, 120).Select(i => i * i)]).Model.ToOnnx(),
        ComposedModel.Build().ToOnnx(),
        FormsModel.Build().ToOnnx(),
        .. RandomModels(),
        NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.LeakyReLU)] [Layer(3, 2, Act = Act.ReLU6)] [Layer(2, 2, Act = Act.SiLU)]").ToOnnx(),
        File.ReadAllBytes(FixtureFiles.PathOf("pytorch", "GELU.onnx")),
        File.ReadAllBytes(FixtureFiles.PathOf("keras", "HardSwish.onnx")),
    ];

    /// <summary>Models that are composed at random, with one output each.</summary>
    private static byte[][] RandomModels()
    {
        // Few beside those that fit the declaration, or too few mutations of these would come.
        const int Count = 4;
        var random = new RandomSource(5);
        return Enumerable.Range(0, 10 * Count).Select(_ => RandomModel.Compose([.. Enumerable.Range(0, 60).Select(_ => random.NextInt32(10_000))]))
            .Where(model => model.Output is null).Take(Count).Select(model => model.Model.ToOnnx()).ToArray();
    }
}
