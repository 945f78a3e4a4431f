using System.Globalization;
using NetGen;

if (args is ["train"])
{
    Training.Run();
    return;
}

// The 13 measurements of a wine as arguments, in the order of wine.csv; without any, a wine from there.
float[] wine = args.Length > 0 ? [.. args.Select(text => float.Parse(text, CultureInfo.InvariantCulture))] : [13.2f, 1.78f, 2.14f, 11.2f, 100, 2.65f, 2.76f, 0.26f, 1.28f, 4.38f, 1.05f, 3.4f, 1050];

var net = WineNet.LoadPretrained();
var probabilities = new float[WineNet.OutputSize];
net.Forward(wine, probabilities);
foreach (var (grape, probability) in WineNet.Grapes.Zip(probabilities))
{
    Console.WriteLine($"{grape} {probability:P1}");
}
