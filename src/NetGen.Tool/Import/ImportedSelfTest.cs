namespace NetGen.Tool;

/// <summary>The self-test that is stored beside imported weights: what the model itself gives for one row, not the network that is read from it.</summary>
/// <param name="Metadata">How it is stored; empty where there is none.</param>
/// <param name="Sentence">What is said of it.</param>
internal sealed record ImportedSelfTest(IReadOnlyDictionary<string, string> Metadata, string Sentence)
{
    private const ulong Seed = 1;

    /// <summary>Whether there is one.</summary>
    public bool Exists => Metadata.Count > 0;

    /// <summary>The test that the file brings, for the whole of its graph; otherwise the outputs that the graph's operators give for standard normal numbers.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">Inputs of a row.</param>
    /// <param name="options">Where the network begins and ends.</param>
    public static ImportedSelfTest Of(OnnxModel model, int inputs, OnnxLoadOptions options)
    {
        if (options is { Input: null, Output: null } && model.Metadata.TryGetValue(MetadataKeys.SelfTestInput, out var given) && model.Metadata.TryGetValue(MetadataKeys.SelfTestOutput, out var expected))
        {
            return new(Entries(given, expected), "It holds the model's own self-test");
        }

        try
        {
            var row = Row(inputs);
            var outputs = model.Evaluate(row, options);
            return outputs.All(float.IsFinite)
                ? new(Entries(SelfTestText.Format(row), SelfTestText.Format(outputs)), "It holds a self-test, what the model's operators give for one row of normal numbers")
                : None("what the model's operators give for normal numbers is not finite");
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            return None(exception.Message);
        }
    }

    /// <summary>Two digits behind the point keep the text short.</summary>
    private static float[] Row(int inputs)
    {
        var random = new RandomSource(Seed);
        var row = new float[inputs];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = (float)Math.Round(random.NextNormal(), 2);
        }

        return row;
    }

    private static Dictionary<string, string> Entries(string input, string output) => new() { [MetadataKeys.SelfTestInput] = input, [MetadataKeys.SelfTestOutput] = output };

    private static ImportedSelfTest None(string reason) => new(new Dictionary<string, string>(), $"It holds no self-test: {reason.TrimEnd('.')}");
}
