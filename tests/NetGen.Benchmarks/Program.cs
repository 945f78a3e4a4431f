using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Processes;
using NetGen.Benchmarks.Quick;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["--quick", .. var rest]:
        return QuickRun.Run(rest);
    case ["--rows"]:
        ComparedRows.Print();
        return 0;
    case ["--first"]:
        FirstCall.Print();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        return 0;
}
