namespace NetGen.Build.Tests;

/// <summary>NG1504: when publishing a native program warns of vectors of 128 bits. That publishing runs the target is .ci/run's to check.</summary>
public sealed class InstructionSetTests
{
    [Theory]
    [InlineData(true, "-p:PublishAot=true", "-p:RuntimeIdentifier=linux-x64")]
    [InlineData(false, "-p:RuntimeIdentifier=linux-x64")]
    public void A_native_program_without_an_instruction_set_is_warned_of(bool warns, params string[] properties) => AssertWarning(warns, properties);

    [Theory]
    [InlineData(true, "-p:PublishAot=true", "-p:RuntimeIdentifier=win-x64")]
    [InlineData(false, "-p:PublishAot=true", "-p:RuntimeIdentifier=linux-x64", "-p:IlcInstructionSet=x86-64-v3")]
    [InlineData(false, "-p:PublishAot=true", "-p:RuntimeIdentifier=linux-x64", "-p:IlcInstructionSet=native")]
    [InlineData(false, "-p:PublishAot=true", "-p:RuntimeIdentifier=linux-x64", "-p:NoWarn=NG1504")]
    [InlineData(false, "-p:PublishAot=true", "-p:RuntimeIdentifier=linux-arm64")]
    [Trait(Speed.Trait, Speed.Slow)]
    public void On_other_systems_too_but_not_where_it_is_given_or_wanted(bool warns, params string[] properties) => AssertWarning(warns, properties);

    [Fact]
    public void A_program_of_one_file_is_told_of_its_own_way() => AssertSays(
        "write '#:property IlcInstructionSet=x86-64-v3' above the program", ["-p:PublishAot=true", "-p:RuntimeIdentifier=linux-x64", "-p:FileBasedProgram=true"]);

    [Fact]
    public void A_project_is_told_of_its_file() =>
        AssertSays("set <IlcInstructionSet>x86-64-v3</IlcInstructionSet> in the project file", ["-p:PublishAot=true", "-p:RuntimeIdentifier=linux-x64"]);

    private static void AssertWarning(bool warns, string[] properties) => Assert.Equal(
        warns, Log(properties).Contains("warning NG1504: 'App' is compiled for any x64 processor, so NetGen will use vectors of 128 bits", StringComparison.Ordinal));

    private static void AssertSays(string cure, string[] properties) => Assert.Contains(cure, Log(properties), StringComparison.Ordinal);

    private static string Log(string[] properties)
    {
        using var project = new WeightProject("", "none");
        Assert.True(project.Run(out var log, ["msbuild", "-nologo", "-v:m", "-t:NetGenRecommendInstructionSet", .. properties]), log);
        return log;
    }
}
