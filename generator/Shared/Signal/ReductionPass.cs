namespace NetGen.Signal;

/// <summary>The pass of a layer that makes one value of those of a channel under a window, without weights.</summary>
internal abstract class ReductionPass : ImagePass
{
    protected ReductionPass(SignalLayer layer, SignalState input, WindowSums sums, PixelField field)
        : base(layer, input, PreActivation.OfImage(field, input.CommonShare), Activated.Of(layer.Activation.Shape, field.Pixels.Nodes)) => Sums = sums;

    protected WindowSums Sums { get; }

    /// <summary>Windows that a pixel is under, on average.</summary>
    protected double WindowsOfPixel => Field.Grid.Mean(Sums.Under) * Field.Grid.Pixels / Image.Grid.Pixels;

    /// <summary>Pixels under a window, on average.</summary>
    protected double PixelsOfWindow => Math.Max(1, Field.Grid.Mean(Sums.Under));

    /// <summary>The probability that two pixels are under one window.</summary>
    protected double SameWindow => Math.Min(1, (PixelsOfWindow - 1) / Math.Max(1, Image.Grid.Pixels - 1));

    /// <summary>Twice the signal gives twice the result.</summary>
    protected sealed override double Elasticity => 1;

    protected sealed override double KernelSpread => Image.KernelSpread;

    protected sealed override double InheritedSpread => Image.InheritedSpread;

    /// <summary>What is sent back has its direction with it.</summary>
    protected GradientMoments Back(double[] squares, GradientMoments outputs, double pairShare, double[]? relative)
    {
        return new(Image.Grid.Mean(squares), null, outputs.CommonShare, 0)
        {
            Image = new(Image.Grid, squares, relative),
            PairShare = Math.Max(0, Math.Min(1, pairShare)),
        };
    }
}
