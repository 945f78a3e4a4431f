using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests.Robustness;

/// <summary>Code is generated and analyzed while it is typed: whatever stands there, neither throws, and no error stands in emitted code.</summary>
public sealed class RobustnessTests
{
    private static readonly int Mutations = int.Parse(Environment.GetEnvironmentVariable("MUT") ?? "1000");

    private static int Emitted, Throwing;
    [Fact]
    public async Task Mutated_declarations_never_break_it()
    {
        var failures = new List<string>();
        foreach (var source in MutatedDeclarations.Take(Mutations))
        {
            failures.AddRange((await Faults(source)).Take(3).Select(fault => $"@@{fault}\n{source.Split("class Open")[0]}\n"));
        }

        File.WriteAllLines("/tmp/mut.txt", failures.Select(f => f.Replace("\uD800", "<D800>", StringComparison.Ordinal)).Append($"{Emitted} {Throwing}"));
        Assert.True(failures.Count == 0, $"{failures.Count} faults, such as\n{string.Join('\n', failures.Take(60))}");
    }

    [Theory]
    [InlineData("[Layer(")]
    [InlineData("[Layer(4, 3)]")]
    [InlineData("[Layer(4, 3)] partial class")]
    [InlineData("[Layer(4, 3)] enum E { A }")]
    [InlineData("[Layer(4, 3)] delegate void D();")]
    [InlineData("[Layer(4, 3, Std = 1, Std = 2, Std = null)] partial class Net<")]
    [InlineData("[Layer(params: 4, 3)] partial class Net : Net;")]
    [InlineData("[Network(Loss = null, Seed = -1)] [Layer(4, 3, Name = null)] partial class Net;")]
    [InlineData("[Network(new[] { 1 })] [Layer(4, 3, Name = new[] { \"a\" })] partial class Net;")]
    [InlineData("[assembly: Layer(4, 3)] [Network] delegate void D();")]
    public async Task Half_typed_code_never_makes_it_throw(string source) =>
        Assert.DoesNotContain(await Analysis.AnalyzeGenerated(source), diagnostic => diagnostic.Id == "AD0001");

    /// <summary>What must never happen: an exception in the analyzer (AD0001) or in the generator (CS8785), a report outside the source, an error in emitted code.</summary>
    private static async Task<IEnumerable<string>> Faults(string source)
    {
        var compilation = Analysis.Compile(source);
        Compilation generated;
        try
        {
            generated = Analysis.Generate(compilation);
        }
        catch (Xunit.Sdk.XunitException failed)
        {
            return [failed.Message];
        }

        var before = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Location.SourceSpan).ToHashSet();
        var found = await Analysis.FindAll(generated);
        Interlocked.Add(ref Emitted, generated.SyntaxTrees.Count() - 1); Interlocked.Add(ref Throwing, generated.SyntaxTrees.Count(t => t.ToString().Contains("Not usable: NG", StringComparison.Ordinal)));
        return found.Where(diagnostic => IsFault(diagnostic) || (IsClash(diagnostic) && !before.Contains(diagnostic.Location.SourceSpan))).Select(diagnostic => diagnostic.ToString());
    }

    /// <summary>Errors by which the compiler says that two declarations of a class do not go together.</summary>
    private static bool IsClash(Diagnostic found) => found.Id is
        "CS0101" or "CS0102" or "CS0111" or "CS0115" or "CS0239" or "CS0261" or "CS0262" or "CS0264" or "CS0265" or "CS0506" or "CS0507" or "CS0508" or "CS0533" or "CS0534" or "CS8646" or "CS8863";

    private static bool IsFault(Diagnostic found) =>
        found.Id.StartsWith("AD", StringComparison.Ordinal)
        || (found.Id.StartsWith("NG", StringComparison.Ordinal) && (!found.Location.IsInSource || Analysis.IsEmitted(found.Location.SourceTree)))
        || (found.Severity == DiagnosticSeverity.Error && Analysis.IsEmitted(found.Location.SourceTree));
}
