namespace NetGen.Kernels;

/// <summary>The direction in which a tile's sums lie beside each other, as constants.</summary>
internal interface IDirection
{
    /// <summary>Distance in floats between what neighbours read.</summary>
    static abstract int Step { get; }

    /// <summary>Distance in floats between the sums of neighbours.</summary>
    static abstract int SumStep { get; }

    /// <summary>Distance in floats between what neighbours in the other direction read.</summary>
    static abstract int LineStep { get; }

    /// <summary>Distance in floats between the sums of neighbours in the other direction.</summary>
    static abstract int LineSumStep { get; }
}
