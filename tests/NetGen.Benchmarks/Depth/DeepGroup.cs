using System.Globalization;
using NetGen.Benchmarks.Processes;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Depth;

/// <summary>What depth costs: emitted source, compiling, and the first results of a process.</summary>
internal sealed class DeepGroup : IQuickGroup
{
    private const int Processes = 5;

    public string Name => "depth";

    public MarkdownTable Run()
    {
        var table = new MarkdownTable(
            "depth", "emitted bytes", "assembly bytes", "generator ms", "compiler ms", "first row ms", "first batch of 64 ms", "first step of 64 ms", "JIT ms, row", "JIT methods", "JIT ms");
        var folder = Directory.CreateTempSubdirectory("netgen-depth");
        try
        {
            foreach (var (network, index) in DeepNetwork.All.Select((network, index) => (network, index)))
            {
                var path = Path.Combine(folder.FullName, $"Deep{index}.dll");
                var (bytes, generating, compiling) = network.Compile(path);
                table.Add(
                [
                    network.Name,
                    Numbers.Whole(bytes),
                    Numbers.Whole(new FileInfo(path).Length),
                    Numbers.Short(generating.TotalMilliseconds),
                    Numbers.Short(compiling.TotalMilliseconds),
                    .. Starts(path).Select(Numbers.Short),
                ]);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        table.Notes.Add($"First results: medians of {Processes} processes. Generator and compiler are measured once; the first row has the process's own start of both.");
        return table;
    }

    private static IEnumerable<double> Starts(string path)
    {
        var runs = Enumerable.Range(0, Processes).Select(_ => ChildProcess.Run(ChildProcess.Self, ["--depth", path]).Split('\t').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        return Enumerable.Range(0, runs[0].Length).Select(column => runs.Select(run => run[column]).Order().ElementAt(Processes / 2));
    }
}
