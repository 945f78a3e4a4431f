using System.Globalization;

namespace NetGen.Samples;

/// <summary>The command line.</summary>
/// <param name="Data">The folder with the four IDX files.</param>
/// <param name="Net">tanh, relu, deep, lenet or cnn.</param>
/// <param name="Epochs">Epochs to train.</param>
/// <param name="Seed">The seed of the weights and of the order of the rows.</param>
/// <param name="Batch">Rows of a step.</param>
/// <param name="Threads">Threads that train; the result does not depend on it.</param>
/// <param name="Rate">The learning rate to begin with; null for the network's own.</param>
internal sealed record Arguments(string Data, string Net, int Epochs, ulong Seed, int Batch, int Threads, float? Rate)
{
    /// <summary>Where Debian puts the data set.</summary>
    public const string DebianFolder = "/usr/share/datasets/fashion-mnist";

    public const string Usage = "usage: FashionMnist [--data DIR] [--net tanh|relu|deep|lenet|cnn] [--epochs 10] [--seed 0] [--batch 64] [--threads 1] [--rate 0.001, of lenet 0.003]";

    /// <summary>Reads the arguments; null where one is unknown or has no value.</summary>
    public static Arguments? Parse(string[] arguments)
    {
        var result = new Arguments(DebianFolder, "tanh", 10, 0, 64, 1, null);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            var next = (arguments[i], value) switch
            {
                (_, null) => null,
                ("--data", _) => result with { Data = value },
                ("--net", "tanh" or "relu" or "deep" or "lenet" or "cnn") => result with { Net = value },
                ("--epochs", _) when int.TryParse(value, CultureInfo.InvariantCulture, out var epochs) && epochs > 0 => result with { Epochs = epochs },
                ("--seed", _) when ulong.TryParse(value, CultureInfo.InvariantCulture, out var seed) => result with { Seed = seed },
                ("--batch", _) when int.TryParse(value, CultureInfo.InvariantCulture, out var batch) && batch > 0 => result with { Batch = batch },
                ("--threads", _) when int.TryParse(value, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= 256 => result with { Threads = threads },
                ("--rate", _) when float.TryParse(value, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and < 1 => result with { Rate = rate },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            result = next;
        }

        return result;
    }
}
