namespace NetGen.Tool;

/// <summary>Finds what a file is called in a project.</summary>
internal static class ProjectFolder
{
    /// <summary>The file's path from the nearest folder with a C# project on; its name alone where there is none.</summary>
    public static string NameOf(string path)
    {
        for (var folder = Directory.GetParent(Path.GetFullPath(path)); folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && folder.EnumerateFiles("*.csproj").Any())
            {
                return Path.GetRelativePath(folder.FullName, path).Replace('\\', '/');
            }
        }

        return Path.GetFileName(path);
    }
}
