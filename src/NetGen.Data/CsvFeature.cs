namespace NetGen;

/// <summary>One feature of a row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">The column that it comes from.</param>
/// <param name="Code">The category that it is 1 for, -1 for one that the table does not have; null for a number.</param>
internal sealed record CsvFeature(string Name, int Column, int? Code)
{
    /// <summary>The feature that a value of the column is; NaN where it is missing.</summary>
    public float Of(float value) => Code is null || float.IsNaN(value) ? value : value == Code ? 1 : 0;
}
