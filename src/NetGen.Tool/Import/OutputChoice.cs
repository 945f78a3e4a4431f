namespace NetGen.Tool;

/// <summary>What "--output" means: a folder to write to, or one of a model's several outputs.</summary>
internal static class OutputChoice
{
    /// <summary>The folder, and the output's name where one is chosen.</summary>
    /// <param name="values">What was given.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="UsageException">Two folders or two outputs were given.</exception>
    public static (string Folder, string? Output) Of(string[] values, OnnxModel model)
    {
        // Of a single output there is nothing to choose, and its name may well be that of a folder.
        var names = values.Where(value => model.Outputs.Count > 1 && model.Outputs.Contains(value)).ToArray();
        var folders = values.Except(names).ToArray();
        return names.Length > 1 ? throw new UsageException($"The model's outputs '{names[0]}' and '{names[1]}' are both given by --output, but a network has one.")
            : folders.Length > 1 ? throw new UsageException(
                $"'{folders[0]}' and '{folders[1]}' are both given by --output, but files are written to one folder{(model.Outputs.Count > 1 ? $" (the model's outputs are {string.Join(", ", model.Outputs.Select(output => $"'{output}'"))})" : "")}.")
            : (folders.FirstOrDefault() ?? ".", names.FirstOrDefault());
    }
}
