using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Analyzers.Tests.Robustness;

/// <summary>Code is generated and analyzed while it is typed: whatever stands there, neither throws, and no error stands in emitted code or comes of it.</summary>
public sealed class RobustnessTests
{
    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public Task Mutated_declarations_never_break_it() => Expect(Exhaustive.Cases(1000));

    [Fact]
    public Task The_first_mutated_declarations_do_not_break_it() => Expect(40);

    private static async Task Expect(int mutations)
    {
        var (working, faults) = (0, new List<string>());
        foreach (var source in MutatedDeclarations.Take(mutations))
        {
            var compilation = Analysis.Compile(source);
            if (Generate(compilation, out var failure) is not { } generated)
            {
                faults.Add($"{failure}\n{source}\n");
                continue;
            }

            working += generated.SyntaxTrees.Count(IsWorking);
            faults.AddRange((await Faults(compilation, generated)).Select(fault => $"{fault}\n{source}\n"));
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults, such as\n{string.Join('\n', faults.Take(5))}");
        Assert.InRange(working, mutations / 4, int.MaxValue);
    }

    [Theory]
    [InlineData("[Layer(")]
    [InlineData("[Layer(4, 3)]")]
    [InlineData("[Input(")]
    [InlineData("[Input(28, 28, 1)] [Conv2D(")]
    [InlineData("[Input(28, 28, 1)] [Conv2D(1, 8, 3, Kernel")]
    [InlineData("[Input(28, 28, 1)] [Conv2D(1, 8, 3)] [MaxPool2D()] [Layer(")]
    [InlineData("[Conv2D(int.MinValue, int.MinValue, int.MinValue, Stride = int.MinValue, Padding = int.MinValue, Groups = int.MinValue, Same = true)] partial class Net;")]
    [InlineData("[Input(9, 9, 3)] [DepthwiseConv2D(int.MinValue, 3, Multiplier = int.MinValue, Same = true)] [MaxPool2D(int.MinValue, Same = true)] partial class Net;")]
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

    /// <summary>Adds what is emitted; null if the generator fails, which the compiler reports as CS8785.</summary>
    private static Compilation? Generate(CSharpCompilation compilation, out string? failure)
    {
        failure = null;
        try
        {
            return Analysis.Generate(compilation);
        }
        catch (Xunit.Sdk.XunitException failed)
        {
            failure = failed.Message;
            return null;
        }
    }

    /// <summary>Exceptions in an analyzer, reports outside the source, errors in emitted code, and errors of the user's code that are there only with it.</summary>
    private static async Task<IEnumerable<Diagnostic>> Faults(Compilation compilation, Compilation generated)
    {
        var faulty = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Location.SourceSpan).ToHashSet();
        return (await Analysis.FindAll(generated)).Where(found => IsFault(found) || (IsClash(found) && !faulty.Contains(found.Location.SourceSpan)));
    }

    private static bool IsFault(Diagnostic found) =>
        found.Id.StartsWith("AD", StringComparison.Ordinal)
        || (found.Id.StartsWith("NG", StringComparison.Ordinal) && (!found.Location.IsInSource || Analysis.IsEmitted(found.Location.SourceTree)))
        || (found.Severity == DiagnosticSeverity.Error && Analysis.IsEmitted(found.Location.SourceTree));

    /// <summary>Errors by which the compiler says that two declarations of a class do not go together.</summary>
    private static bool IsClash(Diagnostic found) => found.Id is
        "CS0101" or "CS0102" or "CS0111" or "CS0115" or "CS0239" or "CS0261" or "CS0262" or "CS0264" or "CS0265" or "CS0506" or "CS0507" or "CS0508" or "CS0533" or "CS0534" or "CS8646" or "CS8863";

    private static bool IsWorking(SyntaxTree tree) => Analysis.IsEmitted(tree) && !tree.ToString().Contains("/// <summary>Not usable: NG", StringComparison.Ordinal);
}
