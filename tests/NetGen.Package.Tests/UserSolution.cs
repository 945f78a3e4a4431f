using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>
/// The projects of Users, built once, as one solution: versions are managed centrally, the path has spaces and letters of several scripts, and a weight file too.
/// </summary>
public sealed class UserSolution
{
    private readonly PackageFeed _feed;
    private readonly string _folder;
    private readonly string _log;

    public UserSolution(PackageFeed feed)
    {
        _feed = feed;
        _folder = feed.Copy("NetGen.Package.Tests/Users", "Ein Ordner für 網絡 (сети)");
        File.Copy(Path.Combine(PackageFeed.Repository, "tests", "PackageConsumer", "xor.safetensors"), Path.Combine(_folder, "Console", "Gewichte für 網絡.safetensors"));
        feed.Run(_folder, out _log, "build", "Users.slnx", "-c", "Release");
    }

    /// <summary>What a project's program prints. The build has said nothing of the project.</summary>
    public string Output(string project)
    {
        AssertClean(project);
        Assert.True(_feed.Run(_folder, out var output, Path.Combine(project, "bin", "Release", "net10.0", project + ".dll")), output);
        return output.TrimEnd();
    }

    /// <summary>The project was built, without a warning; NU1603 is a mirror's that lacks an exact version.</summary>
    public void AssertClean(string project)
    {
        Assert.Matches($"(?m)^ *{project} -> ", _log);
        Assert.DoesNotContain(_log.Split('\n'), line => Regex.IsMatch(line, $@": (warning|error) (?!NU1603).*\b{project}\.[cf]sproj\]"));
    }

    /// <summary>The SDK's answer about a project that was built.</summary>
    public bool Run(out string output, params string[] arguments) => _feed.Run(_folder, out output, arguments);
}
