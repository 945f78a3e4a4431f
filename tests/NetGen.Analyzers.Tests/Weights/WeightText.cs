using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Analyzers.Tests;

/// <summary>What the build hands to the compiler for a weight file: a text, and the file's name as metadata.</summary>
internal sealed class WeightText(string name, SourceText text) : AdditionalText
{
    public WeightText(string name, string text) : this(name, SourceText.From(text))
    {
    }

    public string Name => name;

    public override string Path => $"obj/netgen/{name}.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
