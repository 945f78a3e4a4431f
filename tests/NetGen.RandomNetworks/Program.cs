using System.Reflection;
using System.Runtime.Intrinsics;
using NetGen;
using NetGen.RandomNetworks;

// argument: the assembly with the networks; without one the naive network itself is checked.
if (args.Length == 0)
{
    Console.WriteLine($"{FiniteDifferences.Run()} networks agree with finite differences");
    return 0;
}

var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
Console.WriteLine($"width {width}");
var networks = Assembly.LoadFrom(args[0]).GetTypes()
    .Where(type => type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(INetwork<>)))
    .OrderBy(type => type.Name, StringComparer.Ordinal)
    .ToArray();
var (failed, nearKink, rows, rowsNearKink) = (0, 0, 0, 0);
for (var i = 0; i < networks.Length; i++)
{
    var comparison = Comparisons.Of(networks[i], i);
    try
    {
        nearKink += comparison.Run() ? 0 : 1;
    }
    catch (Exception exception)
    {
        failed++;
        Console.WriteLine($"{networks[i].Name}, {comparison.Declaration}: {exception.Message}");
    }

    rows += comparison.Draws.RowsDrawn;
    rowsNearKink += comparison.Draws.RowsNearKink;
}

Console.WriteLine($"{rowsNearKink} of {rows} rows drawn again");

Console.WriteLine($"{networks.Length} networks, {failed} failed, {nearKink} near a kink");
return failed == 0 ? 0 : 1;
