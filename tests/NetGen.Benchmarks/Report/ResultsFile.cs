namespace NetGen.Benchmarks.Report;

/// <summary>RESULTS.md: tables between markers, prose around them.</summary>
internal static class ResultsFile
{
    /// <summary>Puts <paramref name="text"/> between the markers of a group.</summary>
    /// <exception cref="InvalidOperationException">The file has no such markers.</exception>
    public static void Replace(string group, string text)
    {
        var (begin, end) = ($"<!-- {group} -->\n", $"\n<!-- /{group} -->");
        var all = File.ReadAllText(RepositoryFiles.Results);
        var start = all.IndexOf(begin, StringComparison.Ordinal);
        var stop = all.IndexOf(end, StringComparison.Ordinal);
        if (start < 0 || stop < start)
        {
            throw new InvalidOperationException($"'{RepositoryFiles.Results}' has no lines '{begin.Trim()}' and '{end.Trim()}' in this order.");
        }

        File.WriteAllText(RepositoryFiles.Results, all[..(start + begin.Length)] + text + all[stop..]);
    }
}
