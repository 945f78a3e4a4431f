namespace NetGen;

/// <summary>Paths that a file gives, held inside a folder.</summary>
internal static class FolderPath
{
    /// <summary>Finds a file below a folder; no step of the way may leave it, be it by name or by link.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="relative">The path as the file gives it, with either slash.</param>
    /// <param name="complaint">What is wrong with it, where the result is null.</param>
    public static FileInfo? FindFile(string folder, string relative, out string complaint)
    {
        var parts = relative.Split('/', '\\');
        if (Path.IsPathRooted(relative) || parts.Any(part => part is ".." || part.Contains(':') || part.Any(char.IsControl)))
        {
            complaint = "is not a path inside the model's folder";
            return null;
        }

        try
        {
            var root = RealPath(folder);
            var file = new FileInfo(parts.Where(part => part is not ("" or ".")).Aggregate(root, (path, part) => RealPath(Path.Combine(path, part))));
            var isInside = file.FullName == root || file.FullName.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            complaint = isInside ? "is not there" : "is a link that leaves the model's folder";
            return isInside && file.Exists ? file : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            complaint = $"cannot be read: {exception.Message}";
            return null;
        }
    }

    /// <summary>The target of a link, otherwise the path itself.</summary>
    private static string RealPath(string path)
    {
        var link = Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)
            : File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)
            : null;
        return link?.FullName ?? Path.GetFullPath(path);
    }
}
