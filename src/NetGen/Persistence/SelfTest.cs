namespace NetGen;

/// <summary>One row of inputs and its outputs, stored with the weights and computed again when they are loaded.</summary>
internal static class SelfTest
{
    /// <summary>
    /// Outputs may differ by this times the largest of them, or this where all are smaller than 1: processors with other
    /// vectors add up in another order.
    /// </summary>
    private const float Tolerance = 1e-4f;

    /// <summary>The metadata that holds the test.</summary>
    /// <exception cref="ArgumentException">The input is not one row of finite values.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Create<TNetwork>(INetwork<TNetwork> network, float[] input) where TNetwork : class, INetwork<TNetwork>
    {
        if (input.Length != TNetwork.Info.InputSize || NonFinite.IndexIn(input) >= 0)
        {
            throw new ArgumentException(
                $"The self-test's input must be one row of {TNetwork.Info.InputSize} finite values, but {input.Length} values are given" +
                $"{(NonFinite.IndexIn(input) < 0 ? "" : ", and not all are finite")}.", nameof(input));
        }

        return
        [
            new(MetadataKeys.SelfTestInput, SelfTestText.Format(input)),
            new(MetadataKeys.SelfTestOutput, SelfTestText.Format(Run(network, input))),
        ];
    }

    /// <summary>Runs the test that a file holds.</summary>
    /// <exception cref="WeightFormatException">There is none, or the network gives other outputs.</exception>
    public static void Verify<TNetwork>(INetwork<TNetwork> network, IReadOnlyDictionary<string, string> metadata) where TNetwork : class, INetwork<TNetwork>
    {
        var input = Parse(metadata, MetadataKeys.SelfTestInput, TNetwork.Info.InputSize);
        var expected = Parse(metadata, MetadataKeys.SelfTestOutput, TNetwork.Info.OutputSize);
        var actual = Run(network, input);
        var allowed = Tolerance * Math.Max(1, expected.Max(Math.Abs));
        for (var i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(actual[i] - expected[i]) <= allowed))
            {
                throw new WeightFormatException(FormattableString.Invariant(
                    $"The self-test of the weights failed: output {i} (counted from 0) is {actual[i]}, but it was {expected[i]} when they were saved. The network's declaration is not the one they were trained with."));
            }
        }
    }

    /// <summary>In 32 bits, as the weights are stored: what a network rounds them to is its own.</summary>
    private static float[] Run<TNetwork>(INetwork<TNetwork> network, float[] input) where TNetwork : class, INetwork<TNetwork>
    {
        var output = new float[TNetwork.Info.OutputSize];
        network.Parameters.RunInFloat32(() => network.Forward(input, output));
        return output;
    }

    private static float[] Parse(IReadOnlyDictionary<string, string> metadata, string key, int count)
    {
        if (!metadata.TryGetValue(key, out var text))
        {
            throw new WeightFormatException($"The file holds no self-test ('{key}' is not in its metadata): save it with {nameof(SaveOptions.SelfTestInput)}, or load it without {nameof(LoadOptions.Verify)}.");
        }

        var values = SelfTestText.Parse(key, text);
        return values.Length == count ? values
            : throw new WeightFormatException($"The file's self-test is not valid: '{key}' has {values.Length} numbers, but the network needs {count}.");
    }
}
