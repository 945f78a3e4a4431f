namespace NetGen;

/// <summary>Names for a message.</summary>
internal static class Listing
{
    private const int Most = 12;

    /// <summary>The names in quotes; the first of them where they are many.</summary>
    public static string Of(IReadOnlyCollection<string> names) => Join(names, name => $"'{name}'");

    /// <summary>The texts of the items; those of the first where they are many.</summary>
    public static string Join<T>(IReadOnlyCollection<T> items, Func<T, string> format) =>
        string.Join(", ", items.Take(Most).Select(format)) + (items.Count > Most ? FormattableString.Invariant($" and {items.Count - Most} more") : "");
}
