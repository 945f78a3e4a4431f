using System.Globalization;
using NetGen.Benchmarks.Processes;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["--rows"]:
        ComparedRows.Print();
        return 0;
    case ["--first"]:
        FirstCall.Print();
        return 0;
    default:
        Console.Error.WriteLine("usage: NetGen.Benchmarks.Native --rows | --first");
        return 2;
}
