using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Depth;
using NetGen.Benchmarks.Images;
using NetGen.Benchmarks.Processes;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Soak;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--quick", .. var rest])
{
    return QuickRun.Run(rest);
}

if (args is ["--soak", var minutes])
{
    return SoakRun.Run(int.Parse(minutes));
}

if (args is ["--convolutions"])
{
    ConvolutionRows.Print();
    return 0;
}

if (args is ["--depth", var assembly])
{
    DeepStart.Print(assembly);
    return 0;
}

if (!ChildMode.TryRun(args))
{
    // Wide enough for the networks' names.
    var style = SummaryStyle.Default.WithMaxParameterColumnWidth(40);
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, DefaultConfig.Instance.WithSummaryStyle(style));
}

return 0;
