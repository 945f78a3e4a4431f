using System.Diagnostics;
using System.Globalization;
using NetGen.Samples;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (DigitImage.Parse(Console.In.ReadToEnd(), out var problem) is not { } pixels)
{
    Console.Error.WriteLine(problem);
    return 1;
}

var net = DigitNet.LoadPretrained();
Span<float> probabilities = stackalloc float[DigitNet.OutputSize];
net.Forward(pixels, probabilities);
var digit = net.Classify(pixels);
Console.WriteLine($"{digit} ({probabilities[digit]:P1})");
var start = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;

const int Inferences = 10_000;
var before = GC.GetAllocatedBytesForCurrentThread();
var clock = Stopwatch.GetTimestamp();
for (var i = 0; i < Inferences; i++)
{
    net.Classify(pixels);
}

var duration = Stopwatch.GetElapsedTime(clock);
var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Inferences;
Console.WriteLine($"{new FileInfo(Environment.ProcessPath!).Length / 1e6:0.00} MB, {start:0} ms from start to answer, {duration.TotalNanoseconds / Inferences:0} ns and {allocated} bytes per inference");
return 0;
