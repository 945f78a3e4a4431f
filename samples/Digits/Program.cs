using System.Diagnostics;
using System.Globalization;
using NetGen;
using NetGen.Samples;
using Spectre.Console;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var data = Dataset.ReadCsv(Path.Combine(AppContext.BaseDirectory, "digits.csv.gz"), labelColumn: ^1);
var (train, test) = data.Split(0.8, seed: 6);
var scaling = Standardizer.Fit(train);
var net = new DigitNet();
AnsiConsole.MarkupLine($"[bold]64-32-10[/] on {train.Rows} digits, {test.Rows} kept for the test, {DigitNet.ParameterCount} parameters");

var clock = Stopwatch.StartNew();
LossTable.Run(progress => net.Fit(scaling.Apply(train), new Sgd(0.05f) { Momentum = 0.9f, Nesterov = true, WeightDecay = 5e-3f }, new()
{
    Epochs = 60,
    BatchSize = 32,
    Schedule = new CosineDecay(),
    Validation = scaling.Apply(test),
    Progress = progress,
}));
AnsiConsole.MarkupLine($"trained in {clock.Elapsed.TotalSeconds:0.00} s");

// From here on the network takes raw pixels: the scaling is folded into its first layer.
net.FoldInputScaling(scaling);
var evaluation = net.Evaluate(test);
ConfusionView.Show(evaluation.Confusion!);
DigitView.Show(net, test, count: 5);

// One digit and its outputs travel along: whoever loads the file can see that nothing was lost.
if (args is [var path])
{
    net.Save(path, new() { SelfTestInput = test.Row(0).ToArray() });
    Console.WriteLine($"saved to {path}");
}

Console.WriteLine($"test accuracy {evaluation.Accuracy:0.0000}");
