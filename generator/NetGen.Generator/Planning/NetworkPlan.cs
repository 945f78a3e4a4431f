using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>All decisions for a network: what the emitter prints.</summary>
/// <param name="Network">The declaration.</param>
/// <param name="Layers">The layers.</param>
internal sealed record NetworkPlan(NetworkModel Network, EquatableArray<LayerPlan> Layers)
{
    public LayerPlan Head => Layers[Layers.Count - 1];

    /// <summary>Floats of all parameters, padding included.</summary>
    public int ParameterFloats => Layers.Sum(layer => layer.ParameterFloats);

    /// <summary>Floats of the largest transposed weight matrix.</summary>
    public int TransposedFloats => Layers.Max(layer => layer.TransposedFloats);

    /// <summary>Floats per row of the widest layer's outputs: what a gradient needs.</summary>
    public int WidestStride => Layers.Max(layer => layer.OutputStride);

    /// <summary>Outputs alternate between two buffers; this is the size per row of the first.</summary>
    public int FirstBufferFloats => Layers.Where((_, index) => index % 2 == 0).Max(layer => layer.OutputStride);

    /// <summary>Scratch per row of a forward pass.</summary>
    public int ForwardFloats =>
        FirstBufferFloats + Layers.Where((_, index) => index % 2 == 1).Select(layer => layer.OutputStride).DefaultIfEmpty(0).Max();

    /// <summary>Whether inference reads some layer's weights in fewer bits.</summary>
    public bool IsNarrow => Layers.Any(layer => layer.IsNarrow);

    /// <summary>Floats of what inference reads in a network with narrow weights.</summary>
    public int NarrowFloats => Layers
        .Where(layer => layer.IsNarrow)
        .Max(layer => layer.NarrowStart + NarrowSize.Floats(layer.Precision, layer.Layer.Inputs, layer.OutputStride));

    /// <summary>Scratch for the rounded inputs of one layer at a time; they have 8 bits only where the weights have.</summary>
    public int RoundedInputFloats => Layers
        .Where(layer => layer.Precision == Precision.Int8)
        .Select(layer => LayerPlan.Pad(NarrowSize.Words(Precision.Int8, layer.Layer.Inputs)))
        .DefaultIfEmpty(0).Max();

    /// <summary>Whether a single row is computed by straight-line code.</summary>
    public bool HasLanes => !IsNarrow && LanePlacement.Fits(Layers);

    /// <summary>Lanes of the vectors of that code.</summary>
    public int Lanes => LanePlacement.Lanes(Layers);

    /// <summary>Whether batches are computed with vectors of rows.</summary>
    public bool HasColumns => !IsNarrow && ColumnPlacement.Fits(Layers);

    public static NetworkPlan Create(NetworkModel network)
    {
        var plans = new List<LayerPlan>();
        var start = 0;
        for (var i = 0; i < network.Layers.Count; i++)
        {
            var isHead = i == network.Layers.Count - 1;
            var plan = LayerPlans.Create(network.Layers[i], plans.LastOrDefault(), isHead && network.FusesHeadIntoLoss, start);
            start += plan.ParameterFloats;
            plans.Add(plan);
        }

        var placed = network.Precision == Precision.Float32 ? plans : NarrowPlacement.Of(plans, network.Precision);
        return new NetworkPlan(network, placed.ToEquatableArray());
    }
}
