using System.Globalization;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence.Fuzzing;

/// <summary>
/// Mutated files by the thousand. More of them, or others: NETGEN_FUZZ_INPUTS=10000000 NETGEN_FUZZ_SEED=2 dotnet test -c Release
/// tests/NetGen.Tests --filter Fuzz. A file that fails goes into Corpus/, named after what it showed.
/// </summary>
public class FuzzTests
{
    private const int ShortRun = 20_000;

    public static TheoryData<string> Corpus => [.. CorpusNames];

    private static IEnumerable<string> CorpusNames =>
        typeof(FuzzTests).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".fuzz", StringComparison.Ordinal));

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Mutated_files_give_one_kind_of_exception_and_the_verdict_of_the_specification()
    {
        var inputs = Setting("NETGEN_FUZZ_INPUTS", ShortRun);
        var mutator = new FileMutator(Seeds(), (ulong)Setting("NETGEN_FUZZ_SEED", 1));
        var target = new FuzzTarget();

        for (var i = 0L; i < inputs; i++)
        {
            target.Run(mutator.Next());
        }

        // The mutations are neither all harmless nor all fatal.
        Assert.InRange(target.Accepted, inputs / 100, inputs / 2);
        Assert.InRange(target.Loaded, inputs / 1000, target.Accepted);
        Assert.InRange(target.Resumed, inputs / 10_000, target.Accepted);
    }

    [Fact]
    public void The_files_that_mutations_start_from_are_whole()
    {
        var target = new FuzzTarget();
        var seeds = Seeds();

        foreach (var seed in seeds)
        {
            target.Run(seed);
        }

        Assert.Equal(seeds.Length, target.Accepted);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void What_was_found_once_stays_mended(string name)
    {
        using var stream = typeof(FuzzTests).Assembly.GetManifestResourceStream(name)!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);

        new FuzzTarget().Run(file);
    }

    private static long Setting(string name, long fallback) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : fallback;

    private static byte[][] Seeds()
    {
        (string, string, long[], byte[])[] PyTorch(string first, string second, string type, int size) =>
        [
            (first + ".weight", type, [2, 2], new byte[4 * size]), (second + ".bias", type, [1], new byte[size]), (second + ".weight", type, [1, 2], new byte[2 * size]),
        ];
        return
        [
            Saved(null), Saved([0.25f, -3]), Checkpoint(),
            FileBytes.OfTensors(PyTorch("0", "2", "F32", 4)), FileBytes.OfTensors(PyTorch("fc1", "fc2", "F64", 8)),
            FileBytes.OfTensors(PyTorch("hidden", "head", "F16", 2)), FileBytes.OfTensors(PyTorch("encoder", "decoder", "BF16", 2)),
            FileBytes.OfTensors(("empty", "I64", [0, 7], []), ("one", "U8", [], [1]), ("four bits", "F4", [2, 1], [1]), ("\\u00e9\\ud83d\\ude00", "C64", [1], new byte[8])),
            FileBytes.Of("{}"), FileBytes.Of("""{ "__metadata__" : { "a" : "\n\"\\" , "b":""} }  """),
        ];
    }

    private static byte[] Saved(float[]? selfTest)
    {
        using var stream = new MemoryStream();
        new PlainNetwork<GateShape>(2).Save(stream, new() { SelfTestInput = selfTest });
        return stream.ToArray();
    }

    private static byte[] Checkpoint()
    {
        using var stream = new MemoryStream();
        var (network, writer) = (new PlainNetwork<GateShape>(3), new StateWriter(GateShape.Info));
        network.CreateTrainer(new Adam(), 4).Exchange(writer);
        ParameterExchange.Run(writer, network.Parameters, network.Parameters.Memory.Span, "");
        writer.Save(stream);
        return stream.ToArray();
    }
}
