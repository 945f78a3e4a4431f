namespace NetGen.Generator.Tests.Baselines;

/// <summary>
/// Whole emitted files, reviewed as code: <c>Baselines/*.verified.cs</c> beside this file. With the environment variable
/// NETGEN_WRITE_BASELINES set they are written instead, so that a change of emission is a diff to read.
/// </summary>
public class BaselineTests
{
    private static readonly string Folder = Path.Combine(Compiler.PathOf("ProjectPath"), "Baselines");

    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("NETGEN_WRITE_BASELINES") is { Length: > 0 };

    public static TheoryData<string> Names => new(BaselineSources.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_emitted_is_what_was_reviewed(string name)
    {
        var (output, result) = Compiler.Generate(Compiler.Compilation(BaselineSources.All[name]));
        Assert.Empty(Compiler.Problems(output));

        var emitted = Assert.Single(result.GeneratedSources).SourceText.ToString();
        var path = Path.Combine(Folder, $"{name}.verified.cs");
        if (IsWriting)
        {
            File.WriteAllText(path, emitted);
        }

        Assert.Equal(File.ReadAllText(path), emitted);
    }

    [Fact]
    public void Every_baseline_belongs_to_a_network() => Assert.Equal(
        BaselineSources.All.Keys.Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder, "*.verified.cs").Select(path => Path.GetFileName(path).Replace(".verified.cs", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
