namespace NetGen.Kernels;

/// <summary>
/// Sums over taps from one image to another, as constants: a convolution's way forward, or that of its gradient back. Groups of channels come one after
/// the other, each with weights in panels of 32 sums, [taps][depth][32].
/// </summary>
internal interface IProjection
{
    /// <summary>Groups of channels.</summary>
    static abstract int Groups { get; }

    /// <summary>Channels of a group that one sum is made of.</summary>
    static abstract int Depth { get; }

    /// <summary>Channels of a group that are summed.</summary>
    static abstract int Columns { get; }

    /// <summary>Taps of the whole kernel.</summary>
    static abstract int Taps { get; }

    /// <summary>Taps of a row of it.</summary>
    static abstract int KernelWidth { get; }

    /// <summary>Distance in floats between two pixels that are read, and between two rows of them.</summary>
    static abstract int SourcePitch { get; }

    /// <summary>The width of the image that is read.</summary>
    static abstract int SourceWidth { get; }

    /// <summary>Distance in floats between two images that are read.</summary>
    static abstract int SourceStride { get; }

    /// <summary>Distance in floats between two pixels of sums.</summary>
    static abstract int SumPitch { get; }

    /// <summary>The width of the image of sums.</summary>
    static abstract int SumWidth { get; }

    /// <summary>Distance in floats between two images of sums.</summary>
    static abstract int SumStride { get; }

    /// <summary>Distance in floats between what neighbours across read.</summary>
    static abstract int StepAcross { get; }

    /// <summary>Distance in floats between what neighbours down read.</summary>
    static abstract int StepDown { get; }

    /// <summary>Distance in floats between the sums of neighbours across.</summary>
    static abstract int SumStepAcross { get; }

    /// <summary>Distance in floats between the sums of neighbours down.</summary>
    static abstract int SumStepDown { get; }

    /// <summary>Whether sums start with a bias.</summary>
    static abstract bool HasBias { get; }

    /// <summary>Whether taps that follow each other across lie one behind the other, in the image and in the kernel.</summary>
    static abstract bool TapsAreContiguous { get; }
}
