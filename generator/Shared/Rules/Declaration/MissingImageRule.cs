using Microsoft.CodeAnalysis;
using NetGen.Graph;

namespace NetGen.Rules;

/// <summary>NG1017: a layer that reads images is given a row of values.</summary>
internal sealed class MissingImageRule : DeclarationRule
{
    public override string Id => "NG1017";

    public override string Title => "Convolutions and pools are given images";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        for (var i = 0; i < context.Network.Layers.Count; i++)
        {
            if (context.Network.Layers[i] is { ReadsImage: true, IsMalformed: false } layer && context.Shapes.Read(i) is { IsImage: false } row)
            {
                var source = context.Sources.Of(i)[0];
                var giver = context.Gives(i, source, source == LayerSources.Input ? Text.Count(row.Count, "value") : $"a row of {Text.Count(row.Count, "value")}");
                var cure = source == LayerSources.Input
                    ? "Declare the image by [Input(height, width, channels)]."
                    : "Put it above what makes a row of an image, or let it read an image by From.";
                yield return OnLayer(i, null, $"[{layer.KindName}] reads an image, but {giver}. {cure}");
            }
        }
    }
}
