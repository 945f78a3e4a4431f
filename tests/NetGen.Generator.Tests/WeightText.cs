using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests;

/// <summary>The build's text about "net.safetensors", without its first line.</summary>
internal sealed class WeightText(string lines) : AdditionalText
{
    public override string Path => "net.safetensors";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From("netgen-weights\t1\n" + lines);
}
