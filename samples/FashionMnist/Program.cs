using System.Globalization;
using NetGen;
using NetGen.Samples;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

if (FashionData.Read(arguments.Data) is not var (train, test))
{
    return 1;
}

var scaling = Standardizer.Fit(train);
train = scaling.Apply(train);
test = scaling.Apply(test);
return arguments.Net switch
{
    "relu" => Run(new ReluNet(arguments.Seed)),
    "deep" => Run(new DeepNet(arguments.Seed)),
    _ => Run(new TanhNet(arguments.Seed)),
};

int Run<TNetwork>(INetwork<TNetwork> net) where TNetwork : class, INetwork<TNetwork>
{
    var result = net.Fit(train, new Adam(1e-3f), new()
    {
        Epochs = arguments.Epochs,
        BatchSize = 64,
        Threads = arguments.Threads,
        Schedule = new CosineDecay(),
        Seed = arguments.Seed,
        Progress = report => Console.WriteLine($"epoch {report.Epoch,2}: loss {report.TrainingLoss:0.0000}, {report.Duration.TotalSeconds:0.000} s"),
    });
    Console.WriteLine($"{result.Reports.Average(report => report.Duration.TotalSeconds):0.000} s per epoch");
    Console.WriteLine($"test accuracy {net.Evaluate(test).Accuracy:0.0000}");
    return 0;
}
