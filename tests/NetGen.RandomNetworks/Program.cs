using System.Reflection;
using System.Runtime.Intrinsics;
using NetGen;
using NetGen.RandomNetworks;

// argument: the assembly with the networks.
var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
Console.WriteLine($"width {width}");
var run = typeof(Comparison).GetMethod(nameof(Comparison.Run), BindingFlags.Static | BindingFlags.Public)!;
var networks = Assembly.LoadFrom(args[0]).GetTypes()
    .Where(type => type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(INetwork<>)))
    .OrderBy(type => type.Name, StringComparer.Ordinal)
    .ToArray();
var (failed, nearKink) = (0, 0);
for (var i = 0; i < networks.Length; i++)
{
    try
    {
        nearKink += (bool)run.MakeGenericMethod(networks[i]).Invoke(null, [i])! ? 0 : 1;
    }
    catch (TargetInvocationException exception)
    {
        failed++;
        Console.WriteLine($"{networks[i].Name}: {exception.InnerException!.Message}");
    }
}

Console.WriteLine($"{networks.Length} networks, {failed} failed, {nearKink} near a kink");
return failed == 0 ? 0 : 1;
