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

// Pixels of a kernel are scaled alike.
var seesImages = arguments.Net is "lenet" or "cnn";
var scaling = seesImages ? Standardizer.FitChannels(train, channels: 1) : Standardizer.Fit(train);
train = scaling.Apply(train);
test = scaling.Apply(test);
return arguments.Net switch
{
    "lenet" => Train(new LeNet(arguments.Seed)).ExitCode,
    "cnn" => Train(new SmallCnn(arguments.Seed)).ExitCode,
    "relu" => Run<ReluNet, ReluNetBFloat16, ReluNetInt8>(new(arguments.Seed)),
    "deep" => Run<DeepNet, DeepNetBFloat16, DeepNetInt8>(new(arguments.Seed)),
    _ => Run<TanhNet, TanhNetBFloat16, TanhNetInt8>(new(arguments.Seed)),
};

int Run<TNetwork, TBFloat16, TInt8>(TNetwork net)
    where TNetwork : class, INetwork<TNetwork> where TBFloat16 : class, INetwork<TBFloat16> where TInt8 : class, INetwork<TInt8>
{
    var (exitCode, accuracy) = Train(net);
    using var weights = new MemoryStream();
    net.Save(weights);
    Compare<TBFloat16>(weights, accuracy);
    Compare<TInt8>(weights, accuracy);
    return exitCode;
}

(int ExitCode, double Accuracy) Train<TNetwork>(TNetwork net) where TNetwork : class, INetwork<TNetwork>
{
    var result = net.Fit(train, new Adam(arguments.Rate ?? (arguments.Net == "lenet" ? 3e-3f : 1e-3f)), new()
    {
        Epochs = arguments.Epochs,
        BatchSize = arguments.Batch,
        Threads = arguments.Threads,
        Schedule = new CosineDecay(),
        Seed = arguments.Seed,
        Progress = report => Console.WriteLine($"epoch {report.Epoch,2}: loss {report.TrainingLoss:0.0000}, {report.Duration.TotalSeconds:0.000} s"),
    });
    Console.WriteLine($"{result.Reports.Average(report => report.Duration.TotalSeconds):0.000} s per epoch");
    var accuracy = net.Evaluate(test).Accuracy;
    Console.WriteLine($"test accuracy {accuracy:0.0000}");
    return (0, accuracy);
}

// The same weights in fewer bits: loading quantizes.
void Compare<TNetwork>(MemoryStream weights, double accuracy) where TNetwork : class, INetwork<TNetwork>
{
    weights.Position = 0;
    var narrow = NetworkFiles.Load<TNetwork>(weights).Evaluate(test).Accuracy;
    Console.WriteLine($"with {TNetwork.Info.Precision} weights {narrow:0.0000} ({100 * (narrow - accuracy):+0.00;-0.00;0.00} points)");
}
