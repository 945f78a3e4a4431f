using System.Globalization;
using NetGen.Benchmarks.Processes;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (ChildMode.TryRun(args))
{
    return 0;
}

Console.Error.WriteLine("usage: NetGen.Benchmarks.Native --rows | --first | --first-epoch");
return 2;
