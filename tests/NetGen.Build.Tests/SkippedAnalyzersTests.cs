namespace NetGen.Build.Tests;

/// <summary>Builds that skip analyzers fail all the same where a network has no code, or weights that do not fit: with each error once.</summary>
public sealed class SkippedAnalyzersTests
{
    private const string Networks =
        "[Network(Weights = \"net.safetensors\")] [Layer(2, 3, Act = Act.Tanh)] [Layer(3, 1)] public partial class Net;\n[Layer(3, 4)] [Layer(5, 1)] public partial class Torn;";

    [Theory]
    [InlineData("false")]
    [InlineData("true", "RunAnalyzers=false")]
    public void The_generator_is_told_what_a_build_says_of_analyzers(string skipped, params string[] properties) => AssertTold(skipped, properties);

    [Theory]
    [InlineData("false", "RunAnalyzers=true", "RunAnalyzersDuringBuild=false")]
    [InlineData("false", "RunAnalyzersDuringLiveAnalysis=false")]
    [InlineData("false", "IsImplicitlyTriggeredBuild=true", "OptimizeImplicitlyTriggeredBuild=false")]
    [InlineData("false", "IsImplicitlyTriggeredBuild=true", "TreatWarningsAsErrors=true")]
    [InlineData("false", "DesignTimeBuild=true")]
    [InlineData("false", "DesignTimeBuild=true", "RunAnalyzersDuringBuild=false")]
    [InlineData("true", "RunAnalyzers=False", "RunAnalyzersDuringBuild=true")]
    [InlineData("true", "RunAnalyzersDuringBuild=false")]
    [InlineData("true", "IsImplicitlyTriggeredBuild=true")]
    [InlineData("true", "IsImplicitlyTriggeredBuild=true", "TreatWarningsAsErrors=true", "OptimizeImplicitlyTriggeredBuild=true")]
    [InlineData("true", "DesignTimeBuild=true", "RunAnalyzers=false")]
    [InlineData("true", "DesignTimeBuild=true", "RunAnalyzersDuringLiveAnalysis=false")]
    [Trait(Speed.Trait, Speed.Slow)]
    public void And_of_every_other_way_to_skip_them(string skipped, params string[] properties) => AssertTold(skipped, properties);

    private static void AssertTold(string skipped, string[] properties)
    {
        using var project = new WeightProject("", "none");

        Assert.True(project.Run(
            out var value, ["msbuild", "-nologo", "-t:NetGenFindSkippedAnalyzers", "-getProperty:NetGenSkippedAnalyzers", .. properties.Select(property => "-p:" + property)]), value);

        Assert.Equal(skipped, value.Trim());
    }

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Each_fault_is_one_error_whether_analyzers_run_or_not()
    {
        using var project = new WeightProject(Networks, "net.safetensors");
        project.Write("net.safetensors", FileBytes.OfTensors(("layer1.weight", "F32", [2, 3], new byte[24])));
        foreach (var property in new[] { "RunAnalyzers=true", "RunAnalyzers=false", "RunAnalyzersDuringBuild=false", "IsImplicitlyTriggeredBuild=true" })
        {
            Assert.False(project.Run(out var log, "build", "-nologo", "-p:" + property));

            Assert.Contains(" 2 Error(s)", log, StringComparison.Ordinal);
            Assert.Contains("Net.cs(1,24): error NG1502: 'net.safetensors' does not fit the declaration: ", log, StringComparison.Ordinal);
            Assert.Contains("Net.cs(2,22): error NG1001: 'Layer(5, 1)' takes 5 inputs", log, StringComparison.Ordinal);
        }
    }
}
