namespace NetGen.Package.Tests;

/// <summary>A project of each template, with names that no class could have, built once.</summary>
public sealed class TemplateProjects
{
    private static readonly (string Template, string Name)[] Made =
        [("netgen-classifier", "my-app"), ("netgen-regression", "Häuser+1"), ("netgen-aot", "1st"), ("netgen-web", "Wine Service")];

    private readonly PackageFeed _feed;

    public TemplateProjects(PackageFeed feed)
    {
        _feed = feed;
        Directory.CreateDirectory(Folder());
        New("install", feed.Package("NetGen.Templates"));
        foreach (var (template, name) in Made)
        {
            New(template, "-n", name);
        }

        File.WriteAllText(Folder("Templates.slnx"), $"<Solution>{string.Concat(Made.Select(made => $"""<Project Path="{made.Name}/{made.Name}.csproj" />"""))}</Solution>");
        Assert.True(feed.Run(Folder(), out var log, "build", "Templates.slnx", "-c", "Release"), log);
    }

    /// <summary>The folder of all projects, or a path in there.</summary>
    public string Folder(params string[] path) => Path.Combine([_feed.Folder, "templates", .. path]);

    /// <summary>What the SDK answers in a project's folder.</summary>
    public string Run(string project, params string[] arguments)
    {
        Assert.True(_feed.Run(Folder(project), out var output, arguments), output);
        return output;
    }

    /// <summary>The user's own templates are not touched.</summary>
    private void New(params string[] arguments)
    {
        Assert.True(_feed.Run(Folder(), out var log, ["new", .. arguments], ("DOTNET_CLI_HOME", Path.Combine(_feed.Folder, "home")), ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false")), log);
    }
}
