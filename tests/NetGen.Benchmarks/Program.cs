using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Quick;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["--quick", .. var names] => QuickRun.Run(names),
    _ => Run(),
};

int Run()
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
    return 0;
}
