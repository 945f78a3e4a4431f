using System.Reflection;
using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Analysis;
using NetGen.Benchmarks.Quick;

// "--quick [group]" prints medians in seconds; anything else is BenchmarkDotNet's.
IQuickGroup[] groups = [new AnalyzerGroup()];
if (args is ["--quick", .. var names])
{
    foreach (var group in groups.Where(group => names.Length == 0 || names.Contains(group.Name)))
    {
        QuickTable.Print(group);
    }
}
else
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
}
