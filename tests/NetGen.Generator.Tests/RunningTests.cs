namespace NetGen.Generator.Tests;

/// <summary>What compiles runs too, wherever it is declared; what is faulty throws the rule's message.</summary>
public class RunningTests
{
    [Theory]
    [MemberData(nameof(DeclarationTests.Declarations), MemberType = typeof(DeclarationTests))]
    public void It_learns(string source)
    {
        using var loaded = Load(source);
        foreach (var network in loaded.Networks)
        {
            var losses = (float[])loaded.Run(network, "Losses")!;

            Assert.All(losses, loss => Assert.True(float.IsFinite(loss)));
            Assert.True(losses[^1] < losses[0], $"{network}: {losses[0]} became {losses[^1]}.");
        }
    }

    [Fact]
    public void Every_declaration_but_the_abstract_one_is_run() => Assert.Single(
        DeclarationTests.Declarations.Cast<object[]>(), row => HasNoneToRun((string)row[0]));

    [Theory]
    [MemberData(nameof(InvalidDeclarationTests.Throwing), MemberType = typeof(InvalidDeclarationTests))]
    public void A_faulty_declaration_throws_its_rules_message(string rule, string source)
    {
        using var loaded = Load(source);

        var exception = Assert.ThrowsAny<InvalidOperationException>(() => loaded.Run(Assert.Single(loaded.Networks), "Create"));

        Assert.StartsWith($"{rule}: ", exception.Message, StringComparison.Ordinal);
    }

    private static bool HasNoneToRun(string source)
    {
        using var loaded = Load(source);
        return !loaded.Networks.Any();
    }

    private static LoadedNetworks Load(string source) =>
        new(Compiler.Emit(Compiler.Generate(Compiler.Compilation(source, LoadedNetworks.Runner)).Output));
}
