namespace NetGen;

/// <summary>A layer as measured.</summary>
public sealed record LayerMeasurement : LayerStatistics
{
    internal LayerMeasurement(LayerStatistics statistics, double deadShare)
        : base(statistics) => DeadShare = deadShare;

    /// <summary>The share of units that are inactive for every row of the data.</summary>
    public double DeadShare { get; }
}
