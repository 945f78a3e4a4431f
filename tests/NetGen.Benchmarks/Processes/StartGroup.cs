using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Processes;

/// <summary>First results under the JIT; the group "native" has them for NativeAOT.</summary>
internal sealed class StartGroup : IQuickGroup
{
    public string Name => "start";

    public MarkdownTable Run()
    {
        var table = FirstCallTimes.Table();
        FirstCallTimes.Add(table, "JIT", ChildProcess.Self, hasGoal: false);
        return table;
    }
}
