using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Analyzers.Tests;

/// <summary>A weight file is described once per build; what is typed meanwhile neither reads nor parses that text again.</summary>
public sealed class WeightCachingTests
{
    private const string Net = "[Network(Weights = \"a.safetensors\")] [Layer(64, 10)] partial class Net;";

    [Fact]
    public async Task An_unrelated_edit_does_not_read_the_text_again()
    {
        var text = new CountingText("netgen-weights\t1\ntensor\tF32\t10,64\t\t0.weight\ntensor\tF32\t10\t\t0.bias\n");
        var compilation = Analysis.Compile(Net, "class Other { }");
        Assert.Empty(await Analysis.Analyze(compilation, Options(text)));
        var reads = text.Reads;
        Assert.InRange(reads, 1, 10);

        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("class Other { int One => 1; }", (CSharpParseOptions)compilation.SyntaxTrees[1].Options));
        Assert.Empty(await Analysis.Analyze(edited, Options(text)));

        Assert.Equal(reads, text.Reads);
    }

    [Fact]
    public async Task A_new_text_is_read()
    {
        var compilation = Analysis.Compile(Net);
        Assert.Empty(await Analysis.Analyze(compilation, Options(new CountingText("netgen-weights\t1\ntensor\tF32\t10,64\t\t0.weight\ntensor\tF32\t10\t\t0.bias\n"))));

        Assert.Equal("NG1502", Assert.Single(await Analysis.Analyze(compilation, Options(new CountingText("netgen-weights\t1\ntensor\tF32\t10,64\t\t0.weight\n")))).Id);
    }

    private static Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions Options(CountingText text) => SampleWeights.InProject([new WeightText("a.safetensors", text)]);

    /// <summary>Counts how often its characters are asked for.</summary>
    private sealed class CountingText(string text) : SourceText
    {
        private int _reads;

        public int Reads => _reads;

        public override System.Text.Encoding? Encoding => null;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            Interlocked.Increment(ref _reads);
            text.CopyTo(sourceIndex, destination, destinationIndex, count);
        }
    }
}
