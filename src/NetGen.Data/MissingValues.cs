namespace NetGen;

/// <summary>
/// What happens to a value that is missing: an empty field, or <c>?</c>, <c>NA</c>, <c>N/A</c>, <c>#N/A</c>, <c>NaN</c> or
/// <c>null</c>, in capitals or not.
/// </summary>
public enum MissingValues
{
    /// <summary>The file is refused, with the line and the column.</summary>
    Refuse,

    /// <summary>The row is left out.</summary>
    DropRow,

    /// <summary>
    /// The mean of the column's known values stands in; for each column of a <see cref="CsvOptions.OneHot"/> one, the category's share of
    /// them. A label or target that is missing is refused.
    /// </summary>
    Mean,
}
