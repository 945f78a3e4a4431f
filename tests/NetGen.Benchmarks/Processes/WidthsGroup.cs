using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Processes;

/// <summary>The same at 512, 256 and 128 bits, in a process for each.</summary>
internal sealed class WidthsGroup : IQuickGroup
{
    public string Name => "widths";

    public MarkdownTable Run()
    {
        var widest = Measure();
        var middle = Measure("DOTNET_EnableAVX512");
        var narrow = Measure("DOTNET_EnableAVX512", "DOTNET_EnableAVX2");
        var table = new MarkdownTable("µs", "widest", "at most 256 bits", "128 bits", "256 / widest", "128 / 256");
        foreach (var (name, time) in widest)
        {
            table.Add(
                name,
                Numbers.Short(time / 1000),
                Numbers.Short(middle[name] / 1000),
                Numbers.Short(narrow[name] / 1000),
                Numbers.Ratio(middle[name] / time),
                Numbers.Ratio(narrow[name] / middle[name]));
        }

        return table;
    }

    private static Dictionary<string, double> Measure(params string[] switchedOff) =>
        ComparedRows.Read(ChildProcess.Run(ChildProcess.Self, ["--rows"], switchedOff));
}
