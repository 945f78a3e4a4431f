namespace NetGen;

/// <summary>What a layer's narrow weights take; the plan that the generator makes and the library agree by it.</summary>
internal static class NarrowSize
{
    /// <summary>Words of 32 bits per output.</summary>
    public static int Words(Precision precision, int inputs) => precision == Precision.Int8 ? (inputs + 3) / 4 : (inputs + 1) / 2;

    /// <summary>Floats of memory; with 8 bits each output has a scale and a sum of its weights, before all words.</summary>
    /// <param name="precision">BFloat16 or Int8.</param>
    /// <param name="inputs">Inputs per row.</param>
    /// <param name="outputs">Outputs per row, padded.</param>
    public static int Floats(Precision precision, int inputs, int outputs) =>
        (Words(precision, inputs) + (precision == Precision.Int8 ? 2 : 0)) * outputs;
}
