using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Processes;

/// <summary>NativeAOT beside the JIT. Publishing takes minutes, so this runs only when it is named.</summary>
internal sealed class NativeGroup : IQuickGroup
{
    public string Name => "native";

    public bool IsLong => true;

    public MarkdownTable Run()
    {
        string[] programs = [.. new[] { "", "x86-64-v3", "native" }.Select(set => new NativeProgram(set).Publish())];
        var times = programs.Select(program => ComparedRows.Read(ChildProcess.Run(program, ["--rows"]))).ToArray();
        var widest = ComparedRows.Read(ChildProcess.Run(ChildProcess.Self, ["--rows"]));
        var middle = ComparedRows.Read(ChildProcess.Run(ChildProcess.Self, ["--rows"], "DOTNET_EnableAVX512"));

        var table = new MarkdownTable("µs", "JIT", "JIT, 256 bits", "default", "x86-64-v3", "native", "native / JIT", "default / 256 bits", "to reach");
        foreach (var (name, time) in widest)
        {
            var (native, standard) = (times[2][name] / time, times[0][name] / middle[name]);
            table.Add(
                [
                    name,
                    .. new[] { time, middle[name], times[0][name], times[1][name], times[2][name] }.Select(value => Numbers.Short(value / 1000)),
                    Numbers.Ratio(native),
                    Numbers.Ratio(standard),
                    $"{Numbers.AtMost(native, 1.1, "JIT")}; {Numbers.AtMost(standard, 3, "256 bits")}",
                ]);
        }

        var starts = FirstCallTimes.Table();
        foreach (var (name, program) in new[] { "default", "x86-64-v3", "native" }.Zip(programs))
        {
            FirstCallTimes.Add(starts, $"NativeAOT, {name}", program, hasGoal: true);
        }

        table.Notes.Add(starts.ToString());
        return table;
    }
}
