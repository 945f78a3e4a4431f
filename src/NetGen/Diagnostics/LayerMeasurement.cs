namespace NetGen;

/// <summary>A layer as measured.</summary>
public sealed record LayerMeasurement : LayerStatistics
{
    internal LayerMeasurement(LayerStatistics statistics, double deadShare)
        : base(statistics) => DeadShare = deadShare;

    /// <summary>The share of neurons that are inactive for every row of the data, or of maps that are so at every pixel.</summary>
    public double DeadShare { get; }
}
