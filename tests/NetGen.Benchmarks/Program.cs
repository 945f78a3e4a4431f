using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Processes;
using NetGen.Benchmarks.Quick;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--quick", .. var rest])
{
    return QuickRun.Run(rest);
}

if (!ChildMode.TryRun(args))
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
}

return 0;
