namespace NetGen;

/// <summary>What is computed of a row.</summary>
internal enum RowReduction
{
    /// <summary>Its maximum, minimum or mean: something that Softmax does not change by when it is subtracted.</summary>
    Shift,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>1 divided by the sum.</summary>
    InverseSum,

    /// <summary>The logarithm of the sum.</summary>
    LogarithmOfSum,
}
