namespace NetGen.Signal;

/// <summary>The pass of a layer that hands on an image as a row: nothing of it changes.</summary>
/// <param name="layer">The layer.</param>
/// <param name="input">The distribution of its inputs, as a row.</param>
/// <param name="preActivation">The same.</param>
/// <param name="activated">The same.</param>
internal sealed class RowOfImagePass(SignalLayer layer, SignalState input, PreActivation preActivation, Activated activated)
    : LayerPass(layer, input, preActivation, activated)
{
    public override double OutputSpread => Input.Spread;
}
