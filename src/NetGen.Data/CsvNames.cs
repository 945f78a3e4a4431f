namespace NetGen;

/// <summary>Names as messages list them.</summary>
internal static class CsvNames
{
    private const int Listed = 20;

    /// <summary>The first names in quotes and how many more there are; "none" where there is none.</summary>
    public static string List(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "none" : $"'{string.Join("', '", names.Take(Listed))}'{(names.Count > Listed ? $" and {names.Count - Listed} more" : "")}";
}
