using System.Text;

namespace NetGen.Analyzers.Tests;

/// <summary>Code is analyzed while it is typed: whatever stands there, the analyzer and the generator do not throw.</summary>
public sealed class RobustnessTests
{
    private const int Mutations = 400;

    private static readonly string[] Seeds =
    [
        "namespace A { partial class Outer<T> { [Network(Loss = Loss.Huber, Seed = 3, InputStd = 0.5)] [Layer(784, 128, Init = Xavier, Act = Tanh)] [Layer(inputs: 128, outputs: 10, Act = Softmax, Name = \"head\")] public partial class Net : Base { int Info; } class Base { } } }",
        "[Layer(4, 8, Init = VarianceScaling, Scale = 2.0, Mode = FanMode.Out, Distribution = Distribution.Uniform)] sealed partial class Net { public Net(ulong seed) { } } [Layer(8, 8, Dropout = 0.5, Bias = false)] partial class Net { const int Width = 8; }",
        "[Layer(Net.Width, 3, Slope = -1e-3, Act = LeakyReLU), Layer(3, int.MaxValue, Gain = double.NaN)] partial class Net { public const int Width = 8; } [Network] record struct Other(int X);",
    ];

    private static readonly string[] Fragments =
    [
        "", " ", "(", ")", "[", "]", "{", "}", ",", ";", "=", ":", "\"", "null", "-1", "0", "1e400", "default", "new[] { 1 }", "typeof(int)", "nameof(Net)",
        "(Act)99", "partial", "static", "file", "record", "struct", "enum", "delegate", "interface", "Layer", "[Layer(1, 2)]", "[Network]", "required", "@class", "<T>", "\n#if X\n", "/*", "\\u0041", "∞",
    ];

    [Fact]
    public async Task Mutated_declarations_never_make_it_throw()
    {
        var random = new Random(20_240_601);
        for (var i = 0; i < Mutations; i++)
        {
            var source = Mutate(Seeds[i % Seeds.Length], random);
            var found = await Analysis.AnalyzeGenerated(source);
            Assert.True(found.All(diagnostic => diagnostic.Id.StartsWith("NG", StringComparison.Ordinal)), $"{string.Join('\n', found)}\n{source}");
            Assert.All(found, diagnostic => Assert.True(diagnostic.Location.IsInSource, source));
        }
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

    /// <summary>One to four edits: a stretch of at most twelve characters becomes a fragment.</summary>
    private static string Mutate(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var start = random.Next(text.Length);
            text.Remove(start, random.Next(Math.Min(12, text.Length - start)));
            text.Insert(start, Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }
}
